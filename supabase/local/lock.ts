import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { InTheWay } from './data-folder.ts'

/**
 * Takes the data folder for this process: two processes on one embedded database would damage it.
 * A lock that was left behind by a process that is gone is taken over.
 * @returns a function that lets it go again.
 * @throws when a process that is still alive has it.
 */
export function takeLock(path: string): () => void {
  const owner = read(path)
  const [pid] = (owner ?? '').split(' ')
  if (pid && owner === identity(pid)) {
    throw new InTheWay(
      `The quick scan already runs on this data folder (process ${pid}). Stop it first, or choose another folder with QUICKSCAN_DATA.`,
    )
  }
  mkdirSync(dirname(path), { recursive: true })
  if (owner !== null) rmSync(path, { force: true })
  // Fails when another process took it in the meantime.
  writeFileSync(path, identity(String(process.pid)) ?? '', { flag: 'wx' })
  return () => rmSync(path, { force: true })
}

/** Number of a living process with, where the system tells it, the moment it started: numbers are reused. */
function identity(pid: string): string | null {
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    // EPERM: it lives, but is someone else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  const afterName = read(`/proc/${pid}/stat`)?.split(') ').at(-1)
  return [pid, afterName?.split(' ')[19]].filter(Boolean).join(' ')
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
