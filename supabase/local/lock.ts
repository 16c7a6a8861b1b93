import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Takes the data folder for this process: two processes on one embedded database would damage it.
 * @returns a function that lets it go again.
 * @throws when a process that is still alive has it.
 */
export function takeLock(path: string): () => void {
  const owner = existsSync(path) ? Number(readFileSync(path, 'utf8')) : null
  if (owner !== null && owner !== process.pid && isAlive(owner)) {
    throw new Error(
      `The quick scan already runs on this data folder (process ${owner}). Stop it first, or choose another folder with QUICKSCAN_DATA.`,
    )
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, String(process.pid))
  return () => rmSync(path, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
