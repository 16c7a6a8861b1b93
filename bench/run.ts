/**
 * All measurements, or the named ones, one after another:
 *
 *   npm run bench -- [rating-page] [official-page] [compare] [pages] [publishing] [advice] [waterfalls] [recompute] [scale] [restore] [load] [lighthouse] [--peers <folder>] [--runs 9] [--only floor,stack-lean] [--ratings 634071] [--entrepreneurs 2000]
 *
 * The peers are a folder of their own with a run.mjs, which is no part of the product.
 */
import { readOptions } from '../tests/read-options.ts'
import { cpus } from 'node:os'
import { benchAdvice } from './advice.ts'
import { benchCompare } from './compare.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchLoad } from './load.ts'
import { benchOfficialPage } from './official-page.ts'
import { benchPages } from './pages.ts'
import { benchPublishing } from './publishing.ts'
import { benchRatingPage } from './rating-page.ts'
import { benchRecompute } from './recompute.ts'
import { benchRestore } from './restore.ts'
import { benchScale } from './scale.ts'
import { benchWaterfalls } from './waterfalls.ts'

const BENCHES = {
  'rating-page': benchRatingPage,
  'official-page': benchOfficialPage,
  compare: benchCompare,
  pages: benchPages,
  publishing: benchPublishing,
  waterfalls: benchWaterfalls,
  advice: benchAdvice,
  recompute: benchRecompute,
  scale: benchScale,
  restore: benchRestore,
  load: benchLoad,
  lighthouse: benchLighthouse,
}

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    runs: { type: 'string', default: '9' },
    only: { type: 'string' },
    ratings: { type: 'string' },
    entrepreneurs: { type: 'string' },
  },
})

const unknown = positionals.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(
    `No such measurement: ${unknown.join(', ')}. There are ${Object.keys(BENCHES).join(', ')}.`,
  )
  process.exit(2)
}

console.log(`Node ${process.version}, ${cpus().length} processors: ${cpus()[0]?.model}`)
for (const [name, bench] of Object.entries(BENCHES))
  if (positionals.length === 0 || positionals.includes(name)) await bench(values)
