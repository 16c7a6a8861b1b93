import { join } from 'node:path'
import { InMemoryEmailDriver } from '@supabase/lite'
import { startBackend } from '#local/backend.ts'
import type { Sql } from '#local/sql.ts'
import { readOrCreateKeys } from '#local/keys.ts'

/** Opens the database in the folder of a product that does not run now, and closes it again. */
export async function inStoredDatabase(
  folder: string,
  act: (sql: Sql) => Promise<void>,
): Promise<void> {
  const backend = await startBackend({
    keys: readOrCreateKeys(join(folder, 'keys.json')),
    database: join(folder, 'database'),
    siteUrl: 'http://localhost',
    email: new InMemoryEmailDriver(),
  })
  try {
    await act(backend.sql)
  } finally {
    await backend.close()
  }
}
