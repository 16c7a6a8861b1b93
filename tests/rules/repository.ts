import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const NOT_OURS = new Set([
  'node_modules',
  '.git',
  '.quickscan',
  'dist',
  'test-results',
  'playwright-report',
])

/** Paths of all files of the repository (also where git is not installed), with / between folders. */
export function files(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const path = join(folder, entry.name).replaceAll('\\', '/')
    return entry.isDirectory() ? files(path) : [path]
  })
}

export const read = (path: string) => readFileSync(path, 'utf8')

export const isText = (path: string) => !/[.](png|jpg|webp|woff2?|ico|pdf)$/.test(path)

/** Lines of code: without empty lines and comments. */
export function lines(path: string): number {
  return read(path)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*|--)/.test(line)).length
}
