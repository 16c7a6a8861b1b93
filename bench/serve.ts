/**
 * Builds the product with the demo in a folder of its own and serves it until told to stop: for
 * measurements. Stories have a host (host.ts).
 */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { readOrCreateKeys } from '#local/keys.ts'
import { serveProduct } from '#local/serve-product.ts'
import { readSettings } from '#local/settings.ts'
import { buildSite } from '../vite/build-site.ts'

const settings = readSettings(process.env)
const outDir = resolve(settings.folder, 'dist')
rmSync(settings.folder, { recursive: true, force: true })
await serveProduct(settings, readOrCreateKeys(settings.keysFile), async () => {
  await buildSite(outDir)
  return outDir
})
