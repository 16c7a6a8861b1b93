import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a measurement says when no peers were named. */
export const LEFT_OUT =
  'Left out: the peers, which are no part of this repository (--peers <folder>).'

/**
 * Runs `run.mjs` of the peers in a copy of their folder, so that nothing is built in theirs.
 * @throws when it ends with an error.
 */
export function runPeers(peers: string, options: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-peers-'))
  const run = (command: string, words: readonly string[]) => {
    const { status } = spawnSync(command, words, { cwd: folder, stdio: 'inherit' })
    if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}`)
  }
  try {
    cpSync(peers, folder, { recursive: true })
    if (!existsSync(join(folder, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'])
    run(process.execPath, ['run.mjs', ...options])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
