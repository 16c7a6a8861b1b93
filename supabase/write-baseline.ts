/**
 * Makes one migration of all there are: `npx tsx supabase/write-baseline.ts`. It holds the schemas and the
 * content as they are, under the version of the newest migration, so that an installation which is up to
 * date has it already. Only as long as every installation can be brought up to date first
 * (docs/decisions/0141-one-baseline.md).
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { contentSql } from './content/sql.ts'

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The files of the schemas, in the order in which they are loaded (schema_paths in config.toml). */
export function schemaFiles(): string[] {
  const listed = text('config.toml').matchAll(/"\.\/(schemas\/[1-8]-[a-z]+\/[a-z-]+\.sql)"/g)
  return [...listed].map(([, path = '']) => path)
}

/** Everything that an empty database needs to become this one. */
export function baseline(): string {
  const schemas = schemaFiles().map((path) => `-- ${path}\n${text(path)}`)
  const content = [...contentSql()].map(([subject, sql]) => `-- content: ${subject}\n${sql}`)
  return [...schemas, ...content].join('\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = new URL('migrations/', import.meta.url)
  const known = readdirSync(folder).sort()
  const version = known.at(-1)?.split('_')[0] ?? ''
  for (const name of known) rmSync(new URL(name, folder))
  writeFileSync(new URL(`${version}_baseline.sql`, folder), baseline())
}
