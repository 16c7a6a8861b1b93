import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** After the last of the two builds, when all is there. */
export function compressed(): Plugin {
  return {
    name: 'quickscan-compressed',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: ({ dir = 'dist' }) => compress(dir),
    },
  }
}

/** Puts beside every file of text one for browsers that take it compressed (`.br`, `.gz`). */
async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[.](html|js|css|svg|json|webmanifest)$/.test(name))
    .map((name) => join(folder, name))
  const mode = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  const compressOne = async (file: string) => {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, { params: mode }))
    writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
  }
  await Promise.all(files.map(compressOne))
}
