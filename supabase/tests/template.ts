import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InMemoryEmailDriver } from '@supabase/lite'
import { PGlite } from '@supabase/lite/pglite'
import type { TestProject } from 'vitest/node'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { emptyDatabase } from './real-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A file with the migrated database, or the name of its template on the server. */
    template: string
  }
}

/**
 * Migrates one database per run, before the first test file; every file begins with a copy, in a
 * second instead of the five that an empty database and all migrations take.
 */
export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env['QUICKSCAN_TEST_DATABASE']
  const { template, remove } = server ? await onServer(server) : await asFile()
  project.provide('template', template)
  return remove
}

type Template = { template: string; remove: () => Promise<void> }

async function asFile(): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-template-'))
  const [database, template] = [join(folder, 'database'), join(folder, 'database.tar')]
  await migrate(database)
  const embedded = new PGlite(database)
  const dump = await embedded.dumpDataDir('none')
  await embedded.close()
  writeFileSync(template, Buffer.from(await dump.arrayBuffer()))
  rmSync(database, { recursive: true })
  return {
    template,
    remove: () => Promise.resolve(rmSync(folder, { recursive: true })),
  }
}

async function onServer(server: string): Promise<Template> {
  const { url, drop } = await emptyDatabase(server)
  await migrate(url)
  return { template: new URL(url).pathname.slice(1), remove: drop }
}

async function migrate(database: string): Promise<void> {
  const backend = await startBackend({
    keys: generateKeys(),
    database,
    siteUrl: 'http://localhost',
    email: new InMemoryEmailDriver(),
  })
  await backend.close()
}
