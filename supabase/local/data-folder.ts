import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file whole or not at all, readable by its owner only; the folder is made. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const next = `${path}.next`
  const file = openSync(next, 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(next, path)
}

/**
 * Makes way for an embedded database. One of which the making was broken off holds nothing that anybody was
 * told is kept, and cannot be opened: it is made anew.
 * @param database its folder
 * @returns a function to call once it can be used.
 */
export function beginDatabase(database: string): () => void {
  const mark = `${database}.unfinished`
  if (existsSync(mark)) rmSync(database, { recursive: true, force: true })
  if (existsSync(database)) return () => undefined
  writeWhole(mark, 'The database beside this file was never finished; it is made anew.\n')
  return () => rmSync(mark, { force: true })
}

/** Only who runs the product looks into these folders, also of before: addresses, answers and codes are in them. */
export function keepToOwner(...folders: string[]): void {
  for (const folder of folders.filter((one) => existsSync(one)))
    try {
      chmodSync(folder, 0o700)
    } catch {
      // Of somebody else, who decides about it.
    }
}

const OF_THE_SYSTEM: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room, and start again; nothing that was saved is lost.',
  EDQUOT:
    'The disk is full for this user. Make room, and start again; nothing that was saved is lost.',
  EACCES: 'This user may not write in the data folder.',
  EPERM: 'This user may not write in the data folder.',
  EROFS: 'The data folder can only be read.',
  ENOTDIR: 'The data folder is a file.',
  EEXIST: 'The data folder is a file.',
}

/** With less than so many bytes free the embedded database cannot make its next file, and says anything but that. */
const LEAST_FREE = 32_000_000

const freeAt = (folder: string): number => {
  if (!existsSync(folder)) return Infinity
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** What is in the way of starting, in words of ours: they hold whatever room the disk has. */
export class InTheWay extends Error {}

/**
 * What went wrong while starting, without a stack: of the system in our words, with the file it was about.
 * @param embedded where an embedded database is: on a disk without room it says something else.
 */
export function startProblem(error: unknown, embedded?: string, free = freeAt): string {
  const {
    code = '',
    path,
    message,
  }: Partial<NodeJS.ErrnoException> = error instanceof Error ? error : { message: String(error) }
  const words = OF_THE_SYSTEM[code]
  if (words !== undefined) return [words, path && `(${path})`].filter(Boolean).join(' ')
  return embedded !== undefined && !(error instanceof InTheWay) && free(embedded) < LEAST_FREE
    ? `${OF_THE_SYSTEM['ENOSPC']} (${embedded})`
    : (message ?? '')
}
