import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { hashOf } from './hash-of.ts'

/** What the pages are made of. */
const MADE_OF = [
  ...['src', 'public', 'vite', 'supabase/content'],
  ...['index.html', 'beoordeel.html', 'vite.config.ts', 'vite.rate.config.ts'],
  'package-lock.json',
]
const NO_TEST = /^(?!.*[.]test[.])/
const STAMP = 'made-of.txt'

/** Builds the app and the rating page, for the demo, into one folder that is made anew. */
export async function buildSite(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  const quietly = { mode: 'demo', logLevel: 'warn', build: { outDir, emptyOutDir: false } } as const
  await build(quietly)
  await build({ ...quietly, configFile: 'vite.rate.config.ts' })
}

/**
 * Builds the site when what it is made of has changed since it was built.
 * @param outDir holds a whole build before and after, also when the program ends halfway.
 * @param settings anything else that is in the pages.
 * @param say is called when it takes a while.
 */
export async function buildWhenChanged(
  outDir: string,
  settings: string,
  say: () => void,
): Promise<void> {
  const stamp = `${hashOf(process.cwd(), MADE_OF, NO_TEST)} ${settings}`
  const stampFile = join(outDir, STAMP)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say()
  const next = `${outDir}.next`
  await buildSite(next)
  writeFileSync(join(next, STAMP), stamp)
  rmSync(outDir, { recursive: true, force: true })
  renameSync(next, outDir)
}
