/**
 * The types of the database for supabase-js, read from the running schema: `npm run db:types`.
 * Columns of views and results may always be null, as far as Postgres knows; an argument may be left
 * out when it has a default, and be null when that default is null.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import type { Sql } from '#local/sql.ts'
import { baseline } from './write-baseline.ts'

export const TYPES_FILE = 'src/data/database.types.ts'

type Column = { name: string; type: string; nullable: boolean; optional: boolean }
type Relation = { name: string; kind: 'r' | 'v'; columns: Column[]; links: Link[] }
type Link = {
  name: string
  columns: string[]
  target: string
  targetColumns: string[]
  one: boolean
}
type Argument = { name: string; type: string; default: string | null }
type Routine = {
  name: string
  arguments: Argument[]
  columns: Column[] | null
  relation: string | null
  type: string
  many: boolean
}

const RELATIONS = `
  select c.relname as name, c.relkind::text as kind,
    (select json_agg(json_build_object(
        'name', attname, 'type', format_type(atttypid, null), 'nullable', not attnotnull,
        'optional', atthasdef or not attnotnull) order by attname)
     from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    (select coalesce(json_agg(json_build_object(
        'name', conname, 'target', target.relname,
        'columns', (select json_agg(attname order by o) from unnest(conkey) with ordinality as k (n, o)
            join pg_attribute on attrelid = conrelid and attnum = k.n),
        'targetColumns', (select json_agg(attname order by o) from unnest(confkey) with ordinality as k (n, o)
            join pg_attribute on attrelid = confrelid and attnum = k.n),
        'one', exists (select from pg_index where indrelid = conrelid and indisunique
            and indpred is null and indkey::int2[] <@ conkey)) order by conname), '[]')
     from pg_constraint join pg_class as target on target.oid = confrelid
     where conrelid = c.oid and contype = 'f' and target.relnamespace = c.relnamespace) as links
  from pg_class as c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
  order by c.relname`

const ROUTINES = `
  select p.proname as name, p.proretset as many, format_type(p.prorettype, null) as type,
    (select relname from pg_class where reltype = p.prorettype) as relation,
    (select coalesce(json_agg(json_build_object('name', p.proargnames[n], 'type', format_type(t, null),
        'default', pg_get_function_arg_default(p.oid, n::int)) order by p.proargnames[n]), '[]')
     from unnest(p.proargtypes) with ordinality as a (t, n)) as arguments,
    (select json_agg(json_build_object('name', p.proargnames[n], 'type', format_type(t, null),
        'nullable', true, 'optional', false) order by p.proargnames[n])
     from unnest(p.proallargtypes, p.proargmodes) with ordinality as a (t, mode, n) where mode = 't') as columns
  from pg_proc as p where p.pronamespace = 'public'::regnamespace order by p.proname`

/** The text of the types file. */
export async function databaseTypes(sql: Sql): Promise<string> {
  const relations = await sql<Relation>(RELATIONS)
  const routines = await sql<Routine>(ROUTINES)
  const tables = relations.filter(({ kind }) => kind === 'r')
  const views = relations.filter(({ kind }) => kind === 'v')
  const text = `// Made by \`npm run db:types\` from the database; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: { ${tables.map(table).join('\n')} }
    Views: { ${views.map(view).join('\n')} }
    Functions: { ${routines.map(routine).join('\n')} }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
`
  return format(text, { ...(await resolveConfig(TYPES_FILE)), parser: 'typescript' })
}

function table({ name, columns, links }: Relation): string {
  const insert = columns.map(
    (column) => `${column.name}${column.optional ? '?' : ''}: ${typeOf(column)}`,
  )
  const update = columns.map((column) => `${column.name}?: ${typeOf(column)}`)
  return `${name}: { Row: { ${row(columns)} }; Insert: { ${insert.join('\n')} }; Update: { ${update.join('\n')} }
    Relationships: [${links.map(relationship).join(', ')}] }`
}

function view({ name, columns }: Relation): string {
  return `${name}: { Row: { ${row(columns)} }; Relationships: [] }`
}

function relationship(link: Link): string {
  return `{ foreignKeyName: '${link.name}', columns: ${JSON.stringify(link.columns)}, isOneToOne: ${link.one},
    referencedRelation: '${link.target}', referencedColumns: ${JSON.stringify(link.targetColumns)} }`
}

function routine({ name, arguments: args, columns, relation, type, many }: Routine): string {
  const one = columns
    ? `{ ${row(columns)} }`
    : relation
      ? `Database['public']['Tables']['${relation}']['Row']`
      : scalar(type)
  return `${name}: { Args: ${args.length ? `{ ${args.map(argument).join('\n')} }` : 'never'}
    Returns: ${one}${many ? '[]' : ''} }`
}

function argument({ name, type, default: fallback }: Argument): string {
  const nullable = fallback?.startsWith('NULL') ? ' | null' : ''
  return `${name}${fallback === null ? '' : '?'}: ${scalar(type)}${nullable}`
}

const row = (columns: Column[]) =>
  columns.map((column) => `${column.name}: ${typeOf(column)}`).join('\n')
const typeOf = ({ type, nullable }: Column) => scalar(type) + (nullable ? ' | null' : '')

function scalar(type: string): string {
  if (type === 'smallint[]') return '(number | null)[]'
  if (type.endsWith('[]')) return `${scalar(type.slice(0, -2))}[]`
  if (type === 'void') return 'undefined'
  if (type === 'boolean') return 'boolean'
  if (type === 'jsonb') return 'Json'
  return ['smallint', 'integer', 'double precision'].includes(type) ? 'number' : 'string'
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { bareDatabase } = await import('./tests/bare-database.ts')
  const database = await bareDatabase()
  await database.run(baseline())
  writeFileSync(TYPES_FILE, await databaseTypes(database.run as Sql))
  await database.close()
}
