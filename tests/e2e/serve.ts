/**
 * Builds the product with the demo in a folder of its own and serves it until told to stop: for
 * measurements. Stories have a host (host.ts).
 */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { preview } from 'vite'
import { readSettings } from '#local/settings.ts'
import { buildPages } from './build-pages.ts'

const settings = readSettings(process.env)
const outDir = resolve(settings.folder, 'dist')
rmSync(settings.folder, { recursive: true, force: true })
await buildPages(outDir)
await preview({ mode: 'demo', logLevel: 'warn', build: { outDir } })
