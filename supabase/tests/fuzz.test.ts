import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { claimsOf, signToken } from '#local/tokens.ts'
import { seededRandom } from '../demo/random.ts'
import { startTestDatabase, token, type Person, type TestDatabase } from './database.ts'
import { asText, ODD_VALUES, oddQuery, oneOf } from './fuzz-values.ts'
import { goodArguments } from './good-arguments.ts'
import { marksNotFor, markWorld, OF_B, unmarkedTables, WITHOUT_MARK } from './marked-world.ts'
import { freshWorld, type World } from './world.ts'

/**
 * Seeded requests over every door, with what nobody means in them: never a fault of the server, never a word of another
 * municipality, and whatever is refused changed nothing. `npm test -- --only fuzz --fuzz 20000` sends as many as that.
 */
const REQUESTS = Number(process.env['QUICKSCAN_FUZZ'] ?? 600)
const SEED = Number(process.env['QUICKSCAN_FUZZ_SEED'] ?? 20261202)
/** Done as they should be they leave nobody to try the others. */
const LEAVES_NOTHING =
  /^(close_round|take_back_round|remove_|reopen_round|merge_municipalities|set_up_region|erase_me|hand_over|change_role|confirm_)/
/** And these by staff, who may do them in the round that all others are in. */
const BY_STAFF_LEAVES_NOTHING =
  /^(open_round|plan_round|set_participation|move_last_day|save_round)/

const keys = generateKeys()
const random = seededRandom(SEED)
const pick = <Value>(values: readonly Value[]) => oneOf(random, values)
let db: TestDatabase
let world: World
let staffToken: string
let good: Record<string, unknown>
let ids: string[]
let functions: { name: string; args: string[] }[]
let tables: { name: string; columns: string[] }[]

beforeAll(async () => {
  db = await startTestDatabase(keys, { perAddress: 3, together: 30 })
  world = await freshWorld(db)
  await markWorld(world)
  staffToken = db.tokenOf(world.staff as Exclude<Person, 'anonymous'>)
  good = await goodArguments(world)
  ids = await everyId()
  functions = await db.sql(
    `select proname as name, coalesce(proargnames[1:pronargs], '{}') as args from pg_proc
     where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype order by proname`,
  )
  tables = await db.sql(
    `select table_name as name, array_agg(column_name::text order by 1) as columns
     from information_schema.columns where table_schema = 'public' group by 1 order by 1`,
  )
  await db.sql(COUNT_CHANGES)
})
afterAll(() => db.close())

/** Of everybody and everything, to be sent where another is meant. */
async function everyId(): Promise<string[]> {
  const rows = await db.sql<{ id: string }>(`
    select id::text from public.scan union all select id::text from public.action union all select id::text from public.round
    union all select user_id::text from public.member union all select email from public.member
    union all select code from public.municipality union all select id::text from public.submission
    union all select id from public.questionnaire_version order by 1`)
  // What is sent comes back in what is said of it: a mark may not be among them.
  return rows.map(({ id }) => id).filter((id) => !id.includes(OF_B))
}

/** Every row that is written counts, in the transaction that writes it. */
const COUNT_CHANGES = `
  create schema counted;
  create table counted.changes (n bigint not null);
  insert into counted.changes values (0);
  create function counted.count() returns trigger language plpgsql security definer as
    $$ begin update counted.changes set n = n + 1; return null; end $$;
  do $$ declare place regclass; begin
    for place in select oid from pg_class
      where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind = 'r'
    loop
      execute format('create trigger zz_counted after insert or update or delete on %s for each row execute function counted.count()', place);
    end loop;
  end $$`
const changes = async () => (await db.sql<{ n: number }>('select n from counted.changes'))[0]?.n

type Sent = {
  method: string
  path: string
  body?: string
  token?: string
  headers?: Record<string, string>
}

const leavesNothing = ({ path, token: bearer }: Sent) => {
  const name = path.replace(/^rest\/v1\/(rpc|%72pc)\/+/, '')
  return (
    (bearer !== undefined && LEAVES_NOTHING.test(name)) ||
    (bearer === staffToken && BY_STAFF_LEAVES_NOTHING.test(name))
  )
}

/** What has been sent, to be sent again, and how much was. */
const before: Sent[] = []
let replays = 0

function request(): Sent {
  const made = before.length > 0 && random.between(1, 8) === 1 ? replayed(pick(before)) : anew()
  if (leavesNothing(made)) return request()
  before.push(made)
  return made
}

/** Once more: as it was, when its token is over, or by somebody else. */
function replayed(sent: Sent): Sent {
  replays += 1
  const claims = claimsOf(sent.token ?? '')
  const way = random.between(1, 3)
  if (way === 1 || !claims) return sent
  if (way === 2) return { ...sent, token: signToken({ ...claims, exp: 1 }, keys.jwtSecret) }
  return { ...sent, token: db.tokenOf(world.outsider as Exclude<Person, 'anonymous'>) }
}

/** Asks for rows or work with a token that is over; what a server says of itself it says to anybody. */
const isOver = ({ method, path, token: bearer }: Sent) =>
  /^rest\/v1\/\w/.test(path) &&
  method !== 'OPTIONS' &&
  Number(claimsOf(bearer ?? '')?.['exp']) < Date.now() / 1000

function anew(): Sent {
  const bearer = anyToken()
  const headers = random.between(1, 6) === 1 ? { [pick(HEADERS)]: pick(IN_HEADERS)() } : {}
  const spoken = { headers, ...(bearer !== undefined && { token: bearer }) }
  const door = random.between(1, 20)
  if (door <= 13) return { ...toFunction(), ...spoken }
  if (door <= 16) {
    const { name, columns } = pick(tables)
    return { method: 'GET', path: `rest/v1/${name}?${oddQuery(random, columns, value)}`, ...spoken }
  }
  if (door <= 18) {
    const { name, columns } = pick(tables)
    const method = pick(['POST', 'PATCH', 'DELETE', 'PUT'])
    const body = JSON.stringify({ [pick(columns)]: value(), [pick(columns)]: value() })
    const where = oddQuery(random, columns, value)
    return { method, path: `rest/v1/${name}?${where}`, body, ...spoken }
  }
  const path = pick(PATHS)
  const method = pick(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
  return { method, path, ...(!/GET|HEAD/.test(method) && { body: anyBody() }), ...spoken }
}

function toFunction(): Sent {
  const { name, args } = pick(functions)
  const wrong = args.length === 0 ? -1 : random.between(0, args.length - 1)
  const sent = args.map((arg, place): [string, unknown] => [
    arg,
    place === wrong || random.between(1, 4) === 1 ? value() : (good[arg] ?? value()),
  ])
  const more = random.between(1, 20) === 1 ? [[asText(value()), value()] as [string, unknown]] : []
  const body =
    random.between(1, 20) === 1 ? anyBody() : JSON.stringify(Object.fromEntries([...sent, ...more]))
  if (random.between(1, 10) > 1)
    return { method: 'POST', path: `rest/v1/${pick(RPC)}/${name}`, body }
  const asked = sent.map(([arg, given]) => `${arg}=${inAddress(given)}`)
  return { method: 'GET', path: `rest/v1/rpc/${name}?${asked.join('&')}` }
}

/** The same to a server, and maybe not to a door. */
const RPC = ['rpc', 'rpc', 'rpc', 'rpc', '%72pc', 'rpc/']
const inAddress = (given: unknown) =>
  encodeURIComponent(asText(given).toWellFormed().slice(0, 4000))
const HEADERS = ['content-type', 'accept', 'prefer', 'range', 'accept-profile', 'content-profile', 'x-client-info'] // prettier-ignore
const IN_HEADERS = [
  () =>
    pick([
      'application/x-www-form-urlencoded',
      'text/csv',
      'text/plain',
      'application/json; charset=x',
    ]),
  () =>
    pick([
      'text/csv',
      'application/vnd.pgrst.object+json',
      'application/vnd.pgrst.plan',
      'application/octet-stream',
      '*/*',
    ]),
  () =>
    pick([
      'count=exact',
      'tx=rollback',
      'resolution=merge-duplicates',
      'params=single-object',
      'missing=default',
      'handling=strict, max-affected=0',
    ]),
  () =>
    pick([
      '0-0',
      '5-2',
      '-1',
      'items=0-9',
      '0-99999999999999999999',
      'private',
      'auth',
      'pg_catalog',
    ]),
  () =>
    asText(value())
      .slice(0, 300)
      .replace(/[^\x20-\x7e]/g, '?'),
]

const value = (): unknown => (random.between(1, 3) === 1 ? pick(ids) : pick(ODD_VALUES))
const anyBody = () =>
  pick([JSON.stringify(value()) ?? '', '{', '[]', 'null', '\u0000', '"', '{"a":', '<xml/>'])
const PATHS = [
  ...[
    'rest/v1/',
    'rest/v1/rpc/',
    'rest/v1/rpc/pg_sleep',
    'rest/v1/pg_catalog.pg_user',
    'rest/v1/../auth/v1/user',
  ],
  ...[
    'auth/v1/user',
    'auth/v1/otp',
    'auth/v1/verify',
    'auth/v1/token?grant_type=password',
    'auth/v1/admin/users',
  ],
  ...[
    'auth/v1/token?grant_type=refresh_token',
    'auth/v1/settings',
    'storage/v1/object',
    'rest/v1/%00',
    'graphql/v1',
  ],
]

/** Of someone, of staff, of before, of nobody, or forged. */
function anyToken(): string | undefined {
  const someone = pick([world.officialA, world.colleagueA, world.viewer, world.outsider])
  const of = (person: Person) => person as Exclude<Person, 'anonymous'>
  const way = random.between(1, 15)
  if (way <= 6) return db.tokenOf(of(someone))
  if (way > 12) return staffToken
  if (way === 7) return token(of(someone), keys.jwtSecret, -60)
  if (way === 8) return token(of(someone), 'another secret, as long as it has to be')
  if (way === 9) return db.tokenOf(of(world.officialB), 'password')
  if (way === 10) return forged(of(world.staff))
  if (way === 11) return pick(['x', 'a.b.c', 'e30.e30.e30', 'null'])
  return undefined
}

function forged({ id }: Exclude<Person, 'anonymous'>): string {
  const claims = { sub: id, aud: 'authenticated', exp: Math.floor(Date.now() / 1000) + 600 }
  const part = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url')
  return pick([
    `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, role: 'authenticated' })}.`,
    signToken({ ...claims, role: 'service_role' }, keys.jwtSecret),
    signToken({ ...claims, role: 'postgres' }, keys.jwtSecret),
  ])
}

/** Everything that can be read, plainly: chance finds the right question of the right table too seldom. */
const plainly = (): Sent[] =>
  tables.flatMap(({ name }) =>
    [world.officialA, world.outsider, world.viewer].map((person) => ({
      method: 'GET',
      path: `rest/v1/${name}?select=*`,
      token: db.tokenOf(person as Exclude<Person, 'anonymous'>),
    })),
  )

/** Found before, and sent each time. */
const FOUND: Sent[] = [
  { method: 'GET', path: 'rest/v1/rating_questions?%00=not.cs.GM1729' },
  {
    method: 'PATCH',
    path: 'rest/v1/round_reopening?columns=reopened_at',
    body: '{"reopened_at":1.5}',
  },
  { method: 'PATCH', path: 'rest/v1/member?', body: '{"created_at":[]}' },
  { method: 'POST', path: 'rest/v1/mail_choice?', body: '{"unwanted":2147483648}' },
  {
    method: 'PATCH',
    path: 'rest/v1/mail_kind?',
    body: '{"required":{"a":1},"subject":2147483648}',
  },
  { method: 'POST', path: 'rest/v1/round_places?select=*,scan(*)', body: '{"round_id":"a"}' },
  { method: 'POST', path: 'rest/v1/rpc/note_file_taken', body: JSON.stringify(Array(500).fill(1)) },
  {
    method: 'PATCH',
    path: 'rest/v1/mail_choice?',
    body: `{"unwanted":"${'['.repeat(20_000)}${']'.repeat(20_000)}"}`,
  },
]

async function send({ method, path, body, token: bearer, headers: more }: Sent) {
  const headers = {
    apikey: keys.publishableKey,
    'content-type': 'application/json',
    prefer: 'return=representation',
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    ...more,
  }
  const init = { method, headers, ...(body !== undefined && { body }) }
  const answer = await db.fetch(new Request(`http://localhost/${path}`, init))
  return { status: answer.status, text: await answer.text() }
}

test('one row of any kind that is not for them would be seen', async () => {
  expect(await unmarkedTables(world)).toEqual(Object.keys(WITHOUT_MARK))
})

test(
  `${REQUESTS} requests: no fault of ours, no word of others, nothing changed by what is refused`,
  { timeout: 3_600_000 },
  async () => {
    const faults: unknown[] = []
    const count: Record<string, number> = {}
    let counted = await changes()
    const first = [...plainly(), ...FOUND]
    for (let turn = 0; turn < first.length + REQUESTS; turn++) {
      const sent = first[turn] ?? request()
      const { status, text } = await send(sent)
      const after = await changes()
      const said = {
        turn,
        ...sent,
        body: sent.body?.slice(0, 400),
        status,
        text: text.slice(0, 300),
      }
      const kind = `${Math.floor(status / 100)}xx`
      count[kind] = (count[kind] ?? 0) + 1
      if (status >= 500) faults.push(['fault of ours', said])
      if (marksNotFor(sent.token === staffToken).some((mark) => text.includes(mark)))
        faults.push(['of others', said])
      if (status >= 400 && after !== counted && sent.path.startsWith('rest/'))
        faults.push(['refused, but changed', said])
      if (status < 400 && isOver(sent)) faults.push(['done with a token that is over', said])
      counted = after
    }
    const report = process.env['QUICKSCAN_FIGURES']
    const figures = `seed ${SEED}, ${REQUESTS} requests beside ${first.length} plain ones and found ones, ${replays} of them replayed: ${Object.entries(
      count,
    )
      .sort()
      .map((one) => one.join(' '))
      .join(', ')}; ${faults.length} wrong`
    if (report) writeFileSync(report, figures)
    expect(faults.slice(0, 12)).toEqual([])
    // Whoever sent last could do as much as who sent first.
    expect(await everyId()).toEqual(expect.arrayContaining(ids))
    expect(await db.sql(`select state from public.round where id = '${world.roundId}'`)).toEqual([
      { state: 'open' },
    ])
  },
)
