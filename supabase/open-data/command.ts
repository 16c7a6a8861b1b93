/**
 * Writes the open data as files with an address that does not change: `npm run opendata -- <folder>`. For a site
 * on a static host: run it each Monday and put the folder beside the pages (docs/operating.md). `npm start` answers
 * the same addresses by itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { startProblem } from '#local/data-folder.ts'
import { makeOpenData, openDataPaths } from './make.ts'
import type { Ask } from './source.ts'

const environment = z
  .object({ OPEN_DATA_API: z.url(), OPEN_DATA_KEY: z.string().min(1), OPEN_DATA_SITE: z.url() })
  .safeParse(process.env)
const [folder] = process.argv.slice(2)

if (!environment.success || folder === undefined) {
  console.error(environment.success ? 'Name the folder.' : z.prettifyError(environment.error))
  process.exit(2)
}
const { OPEN_DATA_API: api, OPEN_DATA_KEY: apikey, OPEN_DATA_SITE: site } = environment.data

const ask: Ask = async (path) => {
  const response = await fetch(new URL(`/rest/v1/${path}`, api), { headers: { apikey } })
  const answer: unknown = response.ok ? await response.json().catch(() => null) : null
  if (answer === null)
    throw new Error(
      `${api} does not answer as the database does (${response.status}). Are OPEN_DATA_API and OPEN_DATA_KEY right?`,
    )
  return answer
}

try {
  const paths = await openDataPaths(ask)
  for (const path of paths) {
    const made = await makeOpenData(ask, path, site)
    if (!made) continue
    const file = join(folder, 'data', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, made.text)
    console.log(file)
  }
} catch (error) {
  // What the network said is the cause of what fetch says.
  console.error(startProblem((error as Error).cause ?? error))
  process.exitCode = 1
}
