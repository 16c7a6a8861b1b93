/**
 * Builds the product with the demo in a folder of its own and serves it until told to stop; or serves
 * the pages in QUICKSCAN_E2E_DIST, on a region of its own (own-product.ts).
 */
import { cpSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, preview } from 'vite'
import { readOrCreateKeys } from '#local/keys.ts'
import { startProduct } from '#local/product.ts'
import { readSettings } from '#local/settings.ts'
import { REGION } from './shared-folder.ts'

const settings = readSettings(process.env)
const built = process.env['QUICKSCAN_E2E_DIST']
const outDir = built ?? resolve(settings.folder, 'dist')
const quietly = { mode: 'demo', logLevel: 'warn' } as const
if (!built) {
  rmSync(settings.folder, { recursive: true, force: true })
  await build({ ...quietly, build: { outDir } })
  await build({ ...quietly, configFile: 'vite.rate.config.ts', build: { outDir } })
  // Filling a region takes seconds; stories with a product of their own begin with a copy.
  const filled = await startProduct(settings, readOrCreateKeys(settings.keysFile))
  await filled.stop()
  cpSync(settings.database, REGION, { recursive: true })
}
await preview({ ...quietly, build: { outDir } })
