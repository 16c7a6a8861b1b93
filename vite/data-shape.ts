import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What decides the shape of what is read: how rows become things, and what things are. */
const MADE_BY = ['src/data', 'src/domain']

/**
 * Tells the program, as `__DATA_SHAPE__`, which shape its data has: the same for two builds that read
 * alike, however much of the screens changed. Copies on a device are held against it
 * (src/app/offline/device-copy.ts).
 */
export function dataShape(): Plugin {
  return {
    name: 'quickscan-data-shape',
    config: () => ({ define: { __DATA_SHAPE__: JSON.stringify(shapeOf(process.cwd())) } }),
  }
}

/** @param root the folder of the repository. */
export function shapeOf(root: string): string {
  const hash = createHash('sha256')
  for (const folder of MADE_BY.map((path) => join(root, path)))
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/(?<![.]test)[.]ts$/.test(path))
        hash.update(path.replaceAll('\\', '/')).update(source(join(folder, path)))
  return hash.digest('hex').slice(0, 16)
}

/** However a checkout ends its lines. */
const source = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
