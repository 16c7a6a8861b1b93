import type { Plugin } from 'vite'
import { hashOf } from './hash-of.ts'

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
export const shapeOf = (root: string) => hashOf(root, MADE_BY, /(?<![.]test)[.]ts$/)
