import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { copyOfDatabase } from './real-postgres.ts'

/**
 * Two people at the same moment, each on a connection of their own: on a server only, since the embedded
 * database does one thing at a time.
 */
const MUNICIPALITY = 'GM1883'
const official = randomUUID()
const staff = randomUUID()
let database: Awaited<ReturnType<typeof copyOfDatabase>>
let connect: postgres.Sql

beforeAll(async () => {
  database = await copyOfDatabase(process.env['QUICKSCAN_TEST_DATABASE'] ?? '', inject('template'))
  connect = postgres(database.url, { max: 6, onnotice: () => undefined })
  await connect.unsafe(`
    insert into auth.users (id, email, email_confirmed_at) values
      ('${official}', 'anna@sittard.example', now()), ('${staff}', 'staf@eszl.example', now());
    insert into public.member (user_id, email, role, municipality_code) values
      ('${official}', 'anna@sittard.example', 'coordinator', '${MUNICIPALITY}'),
      ('${staff}', 'staf@eszl.example', 'staff', null)`)
})
afterAll(async () => {
  await connect.end()
  await database.drop()
})

/** Opens a round with one scan, closing what was open. */
async function newScan(): Promise<{ round: string; scan: string }> {
  const [row] = await connect.unsafe<{ round: string; scan: string }[]>(`
    with closed as (
      update public.round set state = 'closed', closed_at = now() where state = 'open' returning id
    ), opened as (
      insert into public.round (name, questionnaire_version)
      select 'Ronde ' || count(*), private.current_questionnaire_version() from closed returning id
    ), made as (
      insert into public.scan (round_id, municipality_code)
      select id, '${MUNICIPALITY}' from opened returning id, round_id
    )
    select round_id as round, id as scan from made`)
  if (!row) throw new Error('no scan')
  return row
}

const open = new Set<() => Promise<unknown>>()
afterEach(async () => {
  for (const end of open) await end()
})

/** Begins a transaction as this person, does something in it, and says how to end it. */
async function began(person: string, statement: string) {
  const connection = await connect.reserve()
  const claims = { sub: person, role: 'authenticated' }
  await connection.unsafe(`begin; set local role authenticated;
    select set_config('request.jwt.claims', '${JSON.stringify(claims)}', true),
      set_config('request.jwt.claim.sub', '${person}', true)`)
  const done = connection.unsafe(statement).then(
    (rows) => ({ ok: true as const, rows: [...rows] }),
    (error: Error) => ({ ok: false as const, code: error.message }),
  )
  const end = async () => {
    open.delete(end)
    const outcome = await done
    await connection.unsafe(outcome.ok ? 'commit' : 'rollback')
    connection.release()
    return outcome
  }
  open.add(end)
  return { done, end }
}

/** Resolves with what comes first: the statement is done, or it waits for the other transaction. */
async function orWaits(done: Promise<unknown>): Promise<'done' | 'waits'> {
  let over = false
  void done.then(() => (over = true))
  for (;;) {
    if (over) return 'done'
    const waiting = await connect.unsafe(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0 && !over) return 'waits'
  }
}

const close = (round: string) => `select * from public.close_round('${round}')`
const save = (scan: string) =>
  `select * from public.save_answer('${scan}', 'vooroverleg', 0, 'answered', '"l2"')`
const chooseRoute = (scan: string) => `select * from public.choose_route('${scan}', 'short')`

test.each([
  ['an answer', save],
  ['a choice of the route', chooseRoute],
])(
  'closing a round waits for %s on its way, and what comes later finds it closed',
  async (_, write) => {
    const { round, scan } = await newScan()
    const writing = await began(official, write(scan))
    expect(await writing.done).toMatchObject({ ok: true })
    const closing = await began(staff, close(round))
    expect(await orWaits(closing.done)).toBe('waits')
    const late = await began(official, write(scan))
    expect(await writing.end()).toMatchObject({ ok: true })
    expect(await closing.end()).toMatchObject({ ok: true })
    expect(await late.end()).toEqual({ ok: false, code: 'round_not_open' })
  },
)

test('the other way round: what begins while the round is being closed waits, and is refused', async () => {
  const { round, scan } = await newScan()
  const closing = await began(staff, close(round))
  expect(await closing.done).toMatchObject({ ok: true })
  const writing = await began(official, save(scan))
  expect(await orWaits(writing.done)).toBe('waits')
  expect(await closing.end()).toMatchObject({ ok: true })
  expect(await writing.end()).toEqual({ ok: false, code: 'round_not_open' })
})

const action = (id: string, round: string) =>
  `select id from public.make_action('${id}', '${round}', 'Een loket', 'anna@sittard.example',
    current_date + 30)`
const note = (_: string, round: string) =>
  `select version from public.save_region_note('${round}', 'summary', 0, 'Kort gezegd.')`
const estimate = () =>
  `select version from public.save_own_measure(
    (select id from public.measure order by position limit 1), 0, null, '', 3)`
const consent = (_: string, round: string) =>
  `select public.set_naming_consent('${round}', 'participants')`
const answer = (_: string, __: string, scan: string) => save(scan)

test.each([
  ['action', official, action],
  ['note on the region', staff, note],
  ['own estimate', official, estimate],
  ['consent', official, consent],
  ['answer', official, answer],
])(
  'the same %s sent twice at once is one, and both hear that it is stored',
  async (_, person, write) => {
    const { round, scan } = await newScan()
    const statement = write(randomUUID(), round, scan)
    const first = await began(person, statement)
    expect(await first.done).toMatchObject({ ok: true })
    const second = await began(person, statement)
    expect(await orWaits(second.done)).toBe('waits')
    const [once, again] = [await first.end(), await second.end()]
    expect(once).toMatchObject({ ok: true })
    expect(again).toEqual(once)
  },
)

test('two estimates at once: the second hears that a colleague was first', async () => {
  const other = (days: number) =>
    `select version from public.save_own_measure(
      (select id from public.measure order by position desc limit 1), 0, null, '', ${days})`
  const first = await began(official, other(3))
  expect(await first.done).toMatchObject({ ok: true })
  const second = await began(official, other(4))
  expect(await orWaits(second.done)).toBe('waits')
  expect(await first.end()).toMatchObject({ ok: true })
  expect(await second.end()).toEqual({ ok: false, code: 'changed_by_colleague' })
})
