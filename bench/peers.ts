import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
export async function runPeers(peers: string, options: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-peers-'))
  // Beside this program, which may be the door to what they look at.
  const run = async (command: string, words: readonly string[]) => {
    const [status] = (await once(
      spawn(command, words, { cwd: folder, stdio: 'inherit' }),
      'close',
    )) as [number | null]
    if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}`)
  }
  try {
    cpSync(peers, folder, { recursive: true })
    if (!existsSync(join(folder, 'node_modules')))
      await run('npm', ['ci', '--no-audit', '--no-fund'])
    await run(process.execPath, ['run.mjs', ...options])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
