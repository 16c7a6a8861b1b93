/** Builds the product with the demo in a folder of its own and serves it until told to stop. */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, preview } from 'vite'
import { readSettings } from '#local/settings.ts'

const settings = readSettings(process.env)
rmSync(settings.folder, { recursive: true, force: true })

const outDir = resolve(settings.folder, 'dist')
const quietly = { mode: 'demo', logLevel: 'warn' } as const
await build({ ...quietly, build: { outDir } })
await build({ ...quietly, configFile: 'vite.rate.config.ts', build: { outDir } })
await preview({ ...quietly, build: { outDir } })
