import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '#domain/signature.ts'
import type { Json } from '#domain/submission.ts'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import {
  A,
  fingerprint,
  freshWorld,
  handInShortScan,
  saved,
  signature,
  type World,
} from './world.ts'

/** Handing in takes two people; what they signed is kept, and only ESZL can ask for it again. */
let db: TestDatabase
let world: World
let scan: string

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

async function beginAgain(): Promise<void> {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
}

const refused = (reply: Reply, code: string, status = 409) =>
  expect([reply.status, reply.code]).toEqual([status, code])
const state = async () =>
  (await db.sql<{ state: string }>(`select state from public.scan where id = '${scan}'`))[0]?.state
const handIn = () => handInShortScan(world, world.officialA, A)
const sign = (handedIn: Reply, person: Person = world.colleagueA, name = 'Arno Smeets') =>
  db.as(person).rpc('sign_scan', signature(handedIn, name))
const giveBack = (reason = 'Vraag 3 klopt niet met de website.') =>
  db.as(world.staff).rpc('return_scan', { scan_id: scan, reason })

type Who = 'handed in' | 'colleague' | 'coordinator' | 'neighbour' | 'staff'
type State = 'not_started' | 'in_progress' | 'ready_to_sign' | 'submitted'
type Move = 'save' | 'route' | 'hand in' | 'take back' | 'sign' | 'return'

/** What each may do in each state: the state it leads to, or why not. */
const TABLE: Record<Move, Record<State, Record<Who, string>>> = {
  save: {
    not_started: ours('in_progress', 'forbidden'),
    in_progress: ours('in_progress', 'forbidden'),
    ready_to_sign: ours('scan_ready_to_sign', 'forbidden'),
    submitted: ours('scan_already_submitted', 'forbidden'),
  },
  route: {
    not_started: ours('not_started', 'forbidden'),
    in_progress: ours('in_progress', 'forbidden'),
    ready_to_sign: ours('scan_ready_to_sign', 'forbidden'),
    submitted: ours('scan_already_submitted', 'forbidden'),
  },
  'hand in': {
    not_started: ours('scan_incomplete', 'forbidden'),
    in_progress: ours('ready_to_sign', 'forbidden'),
    ready_to_sign: ours('scan_ready_to_sign', 'forbidden'),
    submitted: ours('scan_already_submitted', 'forbidden'),
  },
  'take back': {
    not_started: ours('scan_not_handed_in', 'forbidden'),
    in_progress: ours('scan_not_handed_in', 'forbidden'),
    ready_to_sign: { ...ours('in_progress', 'forbidden'), colleague: 'forbidden' },
    submitted: ours('scan_already_submitted', 'forbidden'),
  },
  sign: {
    not_started: ours('scan_not_handed_in', 'forbidden'),
    in_progress: ours('scan_not_handed_in', 'forbidden'),
    ready_to_sign: { ...ours('submitted', 'forbidden'), 'handed in': 'signer_handed_in' },
    submitted: ours('scan_already_submitted', 'forbidden'),
  },
  return: {
    not_started: { ...ours('forbidden', 'forbidden'), staff: 'scan_not_submitted' },
    in_progress: { ...ours('forbidden', 'forbidden'), staff: 'scan_not_submitted' },
    ready_to_sign: { ...ours('forbidden', 'forbidden'), staff: 'scan_not_submitted' },
    submitted: { ...ours('forbidden', 'forbidden'), staff: 'in_progress' },
  },
}

function ours(outcome: string, others: string): Record<Who, string> {
  return {
    'handed in': outcome,
    colleague: outcome,
    coordinator: outcome,
    neighbour: others,
    staff: others,
  }
}

/** State by state: a refused step changes nothing, so the next one is tried on the same scan. */
const CASES = Object.entries(TABLE)
  .flatMap(([move, states]) =>
    Object.entries(states).flatMap(([from, people]) =>
      Object.entries(people).map(
        ([who, outcome]) => [move, from, who, outcome] as [Move, State, Who, string],
      ),
    ),
  )
  .sort(([, a], [, b]) => a.localeCompare(b))

describe('every step in every state by every person', () => {
  let people: Record<Who, Person>
  /** In which state the last case left the scan, when it left it as it was. */
  let standing: { in: State; handedIn: Reply | null } | null = null

  /** A scan in that state, handed in by a colleague who is not the coordinator. */
  async function bring(to: State): Promise<Reply | null> {
    if (standing?.in === to) return standing.handedIn
    await beginAgain()
    people = {
      'handed in': await db.person('hans@sittard.example', 'colleague', A),
      colleague: world.colleagueA,
      coordinator: world.officialA,
      neighbour: world.officialB,
      staff: world.staff,
    }
    if (to === 'not_started') return null
    const handedIn = await handInShortScan(world, people['handed in'], A)
    if (to === 'in_progress')
      await db.as(people['handed in']).rpc('take_back_scan', { scan_id: scan })
    if (to === 'submitted') await sign(handedIn)
    expect(await state()).toBe(to)
    return handedIn
  }

  function take(move: Move, who: Who, handedIn: Reply | null): Promise<Reply> {
    const voice = db.as(people[who])
    const hash = (handedIn?.body as { handed_in_hash?: string } | null)?.handed_in_hash ?? ''
    switch (move) {
      case 'save':
        return voice.rpc('save_answer', saved(scan, 'meertalig', ['nl']))
      case 'route':
        return voice.rpc('choose_route', { scan_id: scan, route: 'short' })
      case 'hand in':
        return voice.rpc('hand_in_scan', { scan_id: scan, name: 'Iris Jansen' })
      case 'take back':
        return voice.rpc('take_back_scan', { scan_id: scan })
      case 'sign':
        return voice.rpc('sign_scan', { scan_id: scan, name: 'Arno Smeets', hash })
      case 'return':
        return voice.rpc('return_scan', { scan_id: scan, reason: 'Kijk nog eens.' })
    }
  }

  test('the table leaves nothing out', () => {
    expect(CASES).toHaveLength(6 * 4 * 5)
  })
  test.each(CASES)('%s, %s, by %s: %s', async (move, from, who, outcome) => {
    const handedIn = await bring(from)
    standing = null
    const before = await fingerprint(db)
    const reply = await take(move, who, handedIn)
    if (reply.status === 200) {
      expect(await state()).toBe(outcome)
    } else {
      expect(reply.code).toBe(outcome)
      expect(await state()).toBe(from)
      expect(await fingerprint(db)).toBe(before)
      standing = { in: from, handedIn }
    }
  })
})

describe('a signature', () => {
  beforeEach(beginAgain)
  test('keeps who handed in, who signed, when, and what', async () => {
    const handedIn = await handIn()
    expect(handedIn.body).toMatchObject({
      state: 'ready_to_sign',
      handed_in_name: 'Iris Jansen',
      submitted_at: null,
    })
    const reply = await sign(handedIn, world.colleagueA, '  Arno Smeets ')
    expect(reply.body).toMatchObject({
      scan_id: scan,
      number: 1,
      questionnaire_version: '2026-1',
      route: 'short',
      handed_in_name: 'Iris Jansen',
      handed_in_at: expect.any(String) as string,
      signed_name: 'Arno Smeets',
      signed_at: expect.any(String) as string,
      answers: { vooroverleg: { status: 'answered', value: 'l2', reason: '', shareable: false } },
    })
    const { rows } = await db.as(world.officialA).select('score_sheet')
    expect(rows).toMatchObject([{ scan_id: scan, sheet: { route: 'short' } }])
  })

  test('holds only the shared part of an answer', async () => {
    const voice = db.as(world.officialA)
    const more = { internal_note: 'onder ons', note: 'zie site' }
    await voice.rpc('save_answer', saved(scan, 'relatiebeheer', 'l4', more))
    await sign(await handIn())
    const [whole] = (await voice.select('submission')).rows
    expect(JSON.stringify(whole)).toContain('zie site')
    expect(JSON.stringify(whole)).not.toContain('onder ons')
    const [row] = (await db.as(world.officialA).select('submission?select=answers')).rows
    for (const answer of Object.values(row?.['answers'] as Record<string, object>))
      expect(Object.keys(answer).sort()).toEqual(
        ['deliberate', 'evidenceUrl', 'note', 'reason', 'shareable', 'status', 'value'], // prettier-ignore
      )
  })

  test('is refused when something else came in place of what was seen', async () => {
    const first = await handIn()
    const voice = db.as(world.officialA)
    await voice.rpc('take_back_scan', { scan_id: scan })
    await voice.rpc('save_answer', saved(scan, 'vooroverleg', 'l1', { expected_version: 1 }))
    const second = await voice.rpc('hand_in_scan', { scan_id: scan, name: 'Iris Jansen' })
    refused(await sign(first), 'signed_content_changed')
    expect(await state()).toBe('ready_to_sign')
    expect((await sign(second)).status).toBe(200)
  })

  test('twice at the same moment is one submission', async () => {
    const handedIn = await handIn()
    const third = await db.person('toon@sittard.example', 'colleague', A)
    const replies = await Promise.all([sign(handedIn), sign(handedIn, third, 'Toon')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await db.as(world.staff).select('submission')).rows).toHaveLength(1)
  })

  test('is under every answer that was saved, also at the moment of handing in', async () => {
    await handIn()
    const anna = db.as(world.officialA)
    await anna.rpc('take_back_scan', { scan_id: scan })
    for (let version = 1; version <= 5; version++) {
      const change = saved(scan, 'vooroverleg', version % 2 === 0 ? 'l2' : 'l1', {
        expected_version: version,
      })
      const [late, handedIn] = await Promise.all([
        db.as(world.colleagueA).rpc('save_answer', change),
        anna.rpc('hand_in_scan', { scan_id: scan, name: 'Iris Jansen' }),
      ])
      expect([200, 409]).toContain(late.status)
      const [now] = await db.sql<{ hash: string }>(
        `select private.hash_of(private.handed_in_content(scan, private.shared_answers(id),
           private.score_scan(private.definition_of_round(round_id), private.shared_answers(id), route))) as hash
         from public.scan where id = '${scan}'`,
      )
      expect(handedIn.body).toMatchObject({ handed_in_hash: now?.hash })
      await anna.rpc('take_back_scan', { scan_id: scan })
      if (late.status === 409) await db.as(world.colleagueA).rpc('save_answer', change)
    }
  })

  test('needs an open round', async () => {
    const handedIn = await handIn()
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    refused(await sign(handedIn), 'round_not_open')
  })
})

describe('a return', () => {
  beforeEach(beginAgain)
  test('counts as not submitted until it is signed again, and keeps both', async () => {
    const first = await sign(await handIn())
    await giveBack('  Vraag 3 klopt niet.\n')
    const anna = db.as(world.officialA)
    expect((await anna.select('scan?select=state,submitted_at,handed_in_name')).rows).toEqual([
      { state: 'in_progress', submitted_at: null, handed_in_name: null },
    ])
    expect((await anna.select('score_sheet')).rows).toEqual([])
    expect((await anna.select('submission_return')).rows).toMatchObject([
      { submission_id: (first.body as { id: string }).id, reason: 'Vraag 3 klopt niet.' },
    ])
    await anna.rpc('save_answer', saved(scan, 'vooroverleg', 'l1', { expected_version: 1 }))
    const handedIn = await anna.rpc('hand_in_scan', { scan_id: scan, name: 'Iris Jansen' })
    const second = await sign(handedIn)
    expect(second.body).toMatchObject({ number: 2, answers: { vooroverleg: { value: 'l1' } } })
    const { rows } = await anna.select('score_sheet?select=sheet')
    expect(rows).toMatchObject([{ sheet: { items: { vooroverleg: { score: 25 } } } }])
    expect((await anna.select('submission?select=number&order=number')).rows).toEqual([
      { number: 1 },
      { number: 2 },
    ])
    expect((await giveBack()).status).toBe(200)
    expect((await anna.select('submission_return')).rows).toHaveLength(2)
  })

  test('is not possible after the round', async () => {
    await sign(await handIn())
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    refused(await giveBack(), 'round_not_open')
    expect(await state()).toBe('submitted')
  })
})

describe('what was signed', () => {
  /** Fails unless the trigger refuses this to the owner of the tables, whom no right stops. */
  const isRefusedToTheOwner = (statement: string) =>
    db.sql(`do $$ begin
      begin ${statement}; exception when sqlstate 'PT403' then return; end;
      raise 'not refused';
    end $$`)

  beforeEach(async () => {
    await beginAgain()
    await sign(await handIn())
    await giveBack()
  })

  test.each(['submission', 'submission_return'])(
    '%s is read by its own and by staff',
    async (t) => {
      for (const person of [world.officialA, world.colleagueA, world.staff])
        expect((await db.as(person).select(t)).rows).toHaveLength(1)
      for (const person of [world.officialB, world.outsider])
        expect((await db.as(person).select(t)).rows).toEqual([])
    },
  )

  test.each(['submission', 'submission_return'])('%s is altered by nobody', async (table) => {
    for (const person of [world.officialA, world.staff]) {
      const voice = db.as(person)
      expect((await voice.send('POST', table, {})).status).toBeGreaterThanOrEqual(400)
      for (const method of ['PATCH', 'DELETE'] as const)
        expect((await voice.send(method, table, { scan_id: scan })).status).toBeGreaterThanOrEqual(
          400,
        )
    }
    for (const statement of [`delete from public.${table}`, `truncate public.${table} cascade`])
      await isRefusedToTheOwner(statement)
    const column = table === 'submission' ? 'signed_name' : 'reason'
    await isRefusedToTheOwner(`update public.${table} set ${column} = 'x'`)
  })
})

test('canonical JSON is the same text in SQL and in the program', async () => {
  const documents: Json[] = [
    {},
    [],
    null,
    true,
    'é "\\/ \b\f\n\r\t\u0001\u001f\u007f 😀   </script>',
    { b: 1, a: [3, 1, 2], ab: { z: null, A: false }, '': 'x', 'ß-é': 'y' },
    [0, -1, 5, 92.3, 0.1, 100, 1234567.25],
    [1e-8, -1.5e-7, 1e-6, 0.000123, 1e20, 1e21, -2.5e30, 100 / 3, 0.1 + 0.2, 123456789012345680],
  ]
  for (const document of documents) {
    const json = JSON.stringify(document).replaceAll("'", "''")
    const [row] = await db.sql<{ text: string; hash: string }>(
      `select private.canonical_json('${json}'::jsonb) as text,
         encode(sha256(convert_to(private.canonical_json('${json}'::jsonb), 'UTF8')), 'hex') as hash`,
    )
    expect(row?.text).toBe(canonicalJson(document))
    expect(row?.hash).toBe(createHash('sha256').update(canonicalJson(document)).digest('hex'))
  }
  const [padded] = await db.sql<{ text: string }>(
    `select private.canonical_json('{"a": 5.00, "b": 1e2, "c": 33.33333333333333333333}') as text`,
  )
  expect(padded?.text).toBe(canonicalJson({ a: 5, b: 100, c: Number('33.33333333333333333333') }))
})
