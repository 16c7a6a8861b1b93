import { readdirSync, readFileSync } from 'node:fs'
import { App, type EmailDriver } from '@supabase/lite'
import { applyPendingMigrations } from '@supabase/lite/cli'
import { createPgliteConnection } from '@supabase/lite/pglite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import { areNamed, asksTooMuch, parsed, readBody } from './body.ts'
import { beginDatabase, InTheWay } from './data-folder.ts'
import { inTwoGroups, mailTemplates } from './mail-templates.ts'
import { myTurn } from './my-turn.ts'
import { pgliteOptions, postgresOptions, sendOtherThanArraysAsText } from './parameters.ts'
import type { Keys } from './keys.ts'
import { keepRoleSettings } from './role-settings.ts'
import {
  CODE_LIVES,
  refusal,
  signInDoor,
  type MailLimits,
  type SignInDoor,
} from './sign-in-door.ts'
import type { Sql } from './sql.ts'
import { claimsOf } from './tokens.ts'

export type Backend = {
  /** Answers /auth/v1 and /rest/v1 as Supabase does. */
  fetch: (request: Request, peerAddress: string | null) => Promise<Response>
  sql: Sql
  close: () => Promise<void>
}

export type BackendOptions = {
  keys: Keys
  /** `postgres://...`, a folder for the embedded database, or nothing for one in memory. */
  database?: string
  /** A dump of an embedded database, for one in memory to begin with. */
  copyOf?: Blob
  /** Where people reach the app; used in mails. */
  siteUrl: string
  email: EmailDriver
  /** How many codes are mailed at most; no limit unless it is said. */
  mailLimits?: MailLimits
  /** After so many hours without use a session is not renewed any more; 12 unless it is said. */
  sessionHours?: number
  /** The newest migration to apply, for rows of an older version; all unless it is said. */
  until?: string
  /** What an installation begins with, before anybody is let in; nothing unless it is said. */
  begin?: (sql: Sql) => Promise<void>
}

/**
 * Starts the embedded Supabase (data API and sign-in) on the product's own migrations.
 * For the demo, development and tests; hosted Supabase takes its place in production.
 * @throws in words when the database cannot be opened or is of a newer version, and when a migration fails.
 */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const isServer = options.database?.startsWith('postgres') ?? false
  const embedded = options.database !== undefined && !isServer
  const finished = embedded ? beginDatabase(options.database ?? '') : () => undefined
  // On a server alone: see `myTurn`.
  const first = await open(options, isServer ? 1 : undefined)
  try {
    if (isServer) await myTurn(first.sql)
    await makeReady(first, options)
    finished()
    await options.begin?.(first.sql)
  } catch (error) {
    await first.close().catch(() => undefined)
    throw error
  }
  if (isServer) await first.close()
  const { connection, app, sql, turn, close } = isServer ? await open(options) : first
  if (isServer) await keepRoleSettings(connection, sql)
  const door = signInDoor(sql, options.keys.jwtSecret, options.mailLimits ?? NO_LIMITS)
  return {
    fetch: (request, peerAddress) =>
      answer(withSender(request, peerAddress), door, (passed) =>
        turn(async () => app.fetch(passed, { peerAddress })),
      ),
    sql,
    close,
  }
}

type Opened = { connection: object; app: App; sql: Sql; turn: Turn; close: () => Promise<void> }

/** @param connections to a server at most; what the driver takes unless it is said. */
async function open(options: BackendOptions, connections?: number): Promise<Opened> {
  const connection = await connect(options, connections)
  const turn = options.database?.startsWith('postgres') ? atOnce : oneByOne()
  const sql: Sql = async (statement) => {
    const result: unknown = await turn(() => connection.exec(statement))
    return (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as never
  }
  await sql('select').catch(cannotOpen(options.database))
  const { driver } = connection
  sendOtherThanArraysAsText(
    'serializers' in driver ? driver.serializers : driver.options.serializers,
  )
  // On its first request the embedded server would grant every right on every table to every role,
  // because hosted projects start that way. Ours start with none (supabase/schemas/1-foundation/rights.sql),
  // so it is told that this has been done.
  Object.assign(connection, { rlsState: 'active' })
  const app = new App({
    connection,
    api: { schemas: ['public'], max_rows: 1000 },
    auth: {
      enabled: true,
      jwt_secret: options.keys.jwtSecret,
      publishable_key: options.keys.publishableKey,
      site_url: options.siteUrl,
      enable_signup: true,
      // As in supabase/config.toml.
      sessions: { inactivity_timeout: `${options.sessionHours ?? 12}h`, single_per_user: false },
      email: {
        enable_signup: true,
        enable_confirmations: true,
        otp_length: 8,
        otp_expiry: CODE_LIVES,
        // The door counts.
        max_frequency: '0s',
        template: mailTemplates,
      },
    },
    options: { server: { admin: false }, drivers: { email: inTwoGroups(options.email) } },
  })
  await app.init()
  return { connection, app, sql, turn, close: () => connection.close() }
}

/** Roles, the tables of the sign-in server and the migrations that are not there yet. */
async function makeReady({ app, sql }: Opened, { until, database }: BackendOptions): Promise<void> {
  await sql(PLATFORM_ROLES).catch(cannotOpen(database))
  await mustBeKnown(sql)
  await app.ensureSystemSchema()
  if (until === undefined) await applyPendingMigrations(app as never)
  else await migrateUntil(sql, until)
  // This server knows who is connected; another header counts once somebody has chosen it.
  await sql(`update private.sender_header set name = '${SENDER}' where name is null`)
}

/** Applies what there was at a version to an empty database, and remembers it as all migrations are. */
async function migrateUntil(sql: Sql, until: string): Promise<void> {
  const folder = new URL('../migrations/', import.meta.url)
  for (const file of readdirSync(folder).sort()) {
    const [version = '', name = ''] = file.split(/_(.*)\.sql$/)
    if (version > until) return
    await sql(`begin; ${readFileSync(new URL(file, folder), 'utf8')};
      insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}'); commit`)
  }
}

type Turn = <Value>(act: () => Promise<Value>) => Promise<Value>

/** A server has a connection for each who asks. */
const atOnce: Turn = (act) => act()

/**
 * The embedded database has one connection: what came at the same moment would share a transaction, and
 * with it who asks.
 */
function oneByOne(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const mine = last.then(act)
    last = mine.catch(() => undefined)
    return mine
  }
}

const NO_LIMITS: MailLimits = { perAddress: Infinity, together: Infinity }
/** Of a token; nobody else may speak to the database, whoever signed for it. */
const ROLES: unknown[] = ['anon', 'authenticated']

/** Lets in what the product asks, and nothing else that the embedded server can do. */
async function answer(
  request: Request,
  door: SignInDoor,
  server: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  // PostgreSQL has no place for it, and the driver none in the name of a column.
  if (request.url.includes('%00')) return refusal(400, 'malformed_request')
  const token = request.headers.get('authorization')?.replace(/^bearer /i, '') ?? ''
  const claims = claimsOf(token)
  if (claims && !ROLES.includes(claims['role'])) return refusal(401, 'bad_jwt')
  if (asksTooMuch(searchParams)) return refusal(400, 'malformed_request')
  if (
    writesRows(request.method, pathname) &&
    searchParams.getAll('select').some((asked) => /[(>]/.test(asked))
  )
    return refusal(400, 'malformed_request')
  const body = await readBody(request)
  if (body === 'tooMuch') return refusal(413, 'malformed_request')
  // Nobody hears it, and it is no fault of ours.
  if (body === 'unfinished') return refusal(400, 'malformed_request')
  if (pathname.startsWith('/auth/v1/')) return door(request, body.text, server)
  if (!pathname.startsWith('/rest/v1/')) return refusal(404, 'not_found')
  if (!areNamed(body.text)) return refusal(400, 'malformed_request')
  return beyondLimits(await server(withBody(request, body.text)))
}

/**
 * Whether somebody writes past the functions. The product never does and the database says no, but the embedded server
 * falls over what is asked back that is related before it could.
 */
function writesRows(method: string, pathname: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method) && /^\/rest\/v1\/(?!rpc\/)/.test(pathname)
}

/** With the body that was read of it, as the JSON that it was read as: a form or a table would say something else. */
function withBody(request: Request, body: string): Request {
  if (request.body === null) return request
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  return new Request(request, { headers, body })
}

/** How PostgreSQL says that something is beyond what it can do at all (54...). */
const BEYOND = /^\w+: .*(exceeds|can have at most|more than|too (long|big|large|complex))/

/** What is beyond its limits is the fault of the sender, as on hosted Supabase; the embedded server calls it its own. */
async function beyondLimits(answer: Response): Promise<Response> {
  if (answer.status !== 500) return answer
  const text = await answer.text()
  const { message } = Object(parsed(text)) as { message?: unknown }
  if (typeof message === 'string' && BEYOND.test(message)) return refusal(413, 'malformed_request')
  return new Response(text, answer)
}

/** The header that names the sender. */
const SENDER = 'x-forwarded-for'

/** As a trusted proxy does: what the sender claims about itself is replaced. */
function withSender(request: Request, peerAddress: string | null): Request {
  const headers = new Headers(request.headers)
  headers.delete(SENDER)
  if (peerAddress !== null) headers.set(SENDER, peerAddress)
  return new Request(request, { headers })
}

/** Roles and rights that exist in every hosted Supabase project before the first migration. */
const PLATFORM_ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
end $$;
create schema if not exists auth;
grant usage on schema public, auth to anon, authenticated, service_role;`

async function connect({ database, copyOf }: BackendOptions, connections?: number) {
  if (database?.startsWith('postgres'))
    return createPostgresConnection({
      url: database,
      postgresOptions: { ...postgresOptions, ...(connections && { max: connections }) },
    })
  return createPgliteConnection({
    ...(database && { url: database }),
    pgliteOptions: { ...pgliteOptions, ...(copyOf && { loadDataDir: copyOf }) },
  })
}

/** Says where it is and what one can do, instead of what the driver says. */
function cannotOpen(database = 'memory') {
  return (error: unknown) => {
    const where = database.replace(/^(postgres[a-z]*:\/\/)[^@/]*@/, '$1')
    const [why = ''] = String(error instanceof Error ? error.message : error).split(/:?\s*\n/)
    const toDo = database.startsWith('postgres')
      ? 'Does the server run, and is QUICKSCAN_DATABASE right?'
      : 'Put it back from a backup, or start in another folder with QUICKSCAN_DATA.'
    throw new Error(`The database cannot be opened (${where}): ${why}. ${toDo}`)
  }
}

/** A database that a newer version has changed is left alone. */
async function mustBeKnown(sql: Sql): Promise<void> {
  const [kept] = await sql<{ exists: boolean }>(
    `select to_regclass('supabase_migrations.schema_migrations') is not null as exists`,
  )
  if (!kept?.exists) return
  const [last] = await sql<{ version: string | null }>(
    'select max(version) as version from supabase_migrations.schema_migrations',
  )
  const known = readdirSync(new URL('../migrations', import.meta.url))
    .map((name) => name.split('_')[0] ?? '')
    .sort()
    .at(-1)
  if (last?.version && known && last.version > known)
    throw new InTheWay(
      `This database was changed by a newer version of the quick scan (${last.version}; this one knows ${known}). Use that version.`,
    )
}
