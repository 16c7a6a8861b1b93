import { build } from 'vite'

/** Builds the app and the rating page, for the demo, into one folder. */
export async function buildPages(outDir: string): Promise<void> {
  const quietly = { mode: 'demo', logLevel: 'warn', build: { outDir } } as const
  await build(quietly)
  await build({ ...quietly, configFile: 'vite.rate.config.ts' })
}
