import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { readingDoors } from './reading-doors.ts'
import {
  A,
  B,
  C,
  freshWorld,
  othersHandIn,
  rateTimes,
  submitShortScan,
  weekPasses,
  without,
  type World,
} from './world.ts'

/**
 * Two municipalities become one between rounds: the past keeps its names and figures, people and what runs go on
 * in the new one.
 */
let db: TestDatabase
let world: World

const NEW = 'GM9001'
const MADE = {
  name: 'Geleenbeek',
  shortName: 'GLB',
  slug: 'geleenbeek',
  subregion: 'westelijke-mijnstreek',
  sizeClass: 'large',
  rural: false,
}
const merger = (more: object = {}) => ({
  codes: JSON.stringify([A, B]),
  successor: NEW,
  ended_on: '2026-01-01',
  made: JSON.stringify(MADE),
  ...more,
})
const ACTION = (last: number) => `30000000-0000-4000-8000-00000000000${last}`

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  await db.sql(`set session_replication_role = replica;
    delete from public.neighbour where '${NEW}' in (municipality_code, neighbour_code);
    delete from public.municipality where code = '${NEW}';
    update public.municipality set successor = null, ended_on = null, takes_part = true;
    set session_replication_role = origin`)
  world = await freshWorld(db)
})
afterAll(() => db.close())

const staff = (name: string, more: object) => db.as(world.staff).rpc(name, more)
const merge = (more: object = {}) => staff('merge_municipalities', merger(more))
const close = () => staff('close_round', { round_id: world.roundId })
const said = ({ status, code }: Reply) => (status < 300 ? 'done' : `${status} ${String(code)}`)

/** A closed round with seven scans and ratings of three, shown to everybody. */
async function closedRound(): Promise<void> {
  const shared = { shareable: true, note: 'Bewijs' }
  expect(said(await submitShortScan(world, world.officialA, A, 'l4', shared))).toBe('done')
  expect(said(await submitShortScan(world, world.officialB, B, 'l3', shared))).toBe('done')
  await othersHandIn(world, 5)
  for (const [place, times] of [
    [A, 14],
    [B, 12],
    [C, 11],
  ] as const)
    // prettier-ignore
    await rateTimes(world, times, place)
  await db.as(world.officialA).rpc('set_naming_consent', { round_id: world.roundId, stage: 'public' }) // prettier-ignore
  expect(said(await close())).toBe('done')
  await weekPasses(db)
  for (const stage of ['participants', 'public'])
    expect(said(await staff('widen_visibility', { round_id: world.roundId, stage }))).toBe('done')
}

const make = (person: Person, id: string, place: string, more: object = {}) =>
  db.as(person).rpc('make_action', {
    ...{ id, round_id: world.roundId, title: 'Een actie', due_on: '2027-03-17' },
    ...{ owner: person === 'anonymous' ? '' : person.email },
    ...{ municipality_code: place, measure_id: null, ...more },
  })

/** What is of today, and so may change: people, what runs, who can help, and the act itself. */
const OF_TODAY = [
  ...['member', 'invitation', 'municipality', 'neighbour', 'contact_point', 'action'],
  ...['action_event', 'action_participant', 'rpc/audit_log', 'rpc/check_audit_log', 'rpc/rating_form'],
  'rpc/rating_code_fits',
  ...['rpc/shareable_items', 'rpc/donors', 'rpc/donors_by_item', 'rpc/server_moment'],
  ...['rpc/signed_in_people', 'rpc/my_data', 'rpc/kernteam_actions', 'rpc/mails'],
] // prettier-ignore

/** Everything that persons who stay where they are can read. */
async function everything(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const { door, read } of await readingDoors(world)) {
    if (OF_TODAY.includes(door)) continue
    for (const person of ['anonymous', world.viewer, world.staff] as const) {
      const { status, body } = await read(person)
      const who = person === 'anonymous' ? person : person.email
      const rows = Array.isArray(body)
        ? body.map((row) => JSON.stringify(row)).sort()
        : [JSON.stringify(body)]
      found.set(`${door} by ${who}`, `${status} [${rows.join()}]`)
    }
  }
  return found
}

describe('the past', () => {
  test('stays as it was, to the last digit, for everybody', async () => {
    await closedRound()
    const before = await everything()
    expect(before.get('rpc/public_responses by anonymous')).toContain(A)
    expect(JSON.parse(before.get('rpc/needs_of_round by staf@eszl.example')?.slice(4) ?? '')).toHaveLength(16) // prettier-ignore
    expect(said(await merge())).toBe('done')
    expect(Object.fromEntries(await everything())).toEqual(Object.fromEntries(before))

    const [then] = (await db.as('anonymous').rpc('places_of_rounds')).rows
    expect(then?.['places']).toHaveLength(16)
    expect(then?.['places']).toContain(A)
    expect(then?.['places']).not.toContain(NEW)
    // A round filtered by the municipalities of today: what went wrong before.
    const guard = 'where place.round_id'
    const today = 'where exists (select from public.municipality where code = place.municipality_code and takes_part) and place.round_id' // prettier-ignore
    await without(
      db,
      'public.public_responses',
      [[guard, today]],
      async () =>
      expect((await db.as('anonymous').rpc('public_responses', { round_id: world.roundId })).rows).toHaveLength(14), // prettier-ignore
    )
  })
})

describe('what goes on', () => {
  test('passes to the successor: people, invitations, contact point and what is shared', async () => {
    await closedRound()
    await staff('invite_coordinator', { municipality_code: B, email: 'nieuw@stein.example' })
    for (const [person, contact] of [
      [world.officialA, 'Anna'],
      [world.officialB, 'Bea'],
    ] as const)
      // prettier-ignore
      await db.as(person).rpc('save_contact_point', { contact, expected_version: 0 })
    const donors = await staff('donors_by_item', {})
    const preview = (await staff('merge_preview', { codes: merger().codes, successor: NEW })).rows
    expect(preview).toMatchObject([{ people: 5, invited: 1, contact_points: 2, rounds: 1, planned: 0 }]) // prettier-ignore
    await merge()
    const own = await db.as(world.officialA).select('member?select=email,municipality_code')
    expect(own.rows).toHaveLength(5)
    expect(new Set(own.rows.map(({ municipality_code }) => municipality_code))).toEqual(new Set([NEW])) // prettier-ignore
    const points = await db.as(world.officialB).select('contact_point')
    expect(points.rows).toMatchObject([{ municipality_code: NEW, contact: 'Bea\nAnna' }])
    const now = (await staff('donors_by_item', {})).rows
    expect(now.map(({ item_id }) => item_id)).toEqual(donors.rows.map(({ item_id }) => item_id))
    expect(JSON.stringify(now)).toContain(NEW)
    expect(JSON.stringify(now)).not.toContain(A)
    // Satisfaction of the new one begins empty, beside the median of then.
    const heard = await db.as('anonymous').rpc('theme_ratings', { municipality_code: NEW })
    expect(heard.status).toBe(200)
    expect(heard.rows.filter(({ n }) => n !== null)).toEqual([])
    const claimed = await db.person('nieuw@stein.example')
    const { rows } = await db.as(claimed).rpc('claim_invitation')
    expect(rows).toMatchObject([{ municipality_code: NEW, role: 'coordinator' }])
  })

  test('actions that run pass, of two on one measure one goes on, what is done stays', async () => {
    const measure_id = 'qw-naam-en-nummer'
    const part = (municipality: string) => ({ municipality, personDays: 2, cost: 100 })
    const joint = { parts: JSON.stringify([C, A, B].map(part)), person_days: 6, cost: 300 }
    await make(world.officialA, ACTION(1), A, { measure_id })
    await make(world.officialB, ACTION(2), B, { measure_id })
    await make(world.officialB, ACTION(3), B)
    await db.as(world.officialB).rpc('set_action_status', { action_id: ACTION(3), expected_version: 1, status: 'done' }) // prettier-ignore
    const officialC = await db.person('cor@beek.example', 'coordinator', C)
    expect(said(await make(officialC, ACTION(4), C, joint))).toBe('done')
    await db.as(world.officialB).rpc('answer_joint_action', { action_id: ACTION(4), joins: true })
    await close()
    const preview = (await staff('merge_preview', { codes: merger().codes, successor: NEW })).rows
    expect(preview).toMatchObject([{ actions: 2, stopping: 1 }])
    await merge()
    const actions = await db
      .as(world.staff)
      .select('action?select=municipality_code,status&order=id')
    expect(actions.rows).toEqual([
      { municipality_code: NEW, status: 'planned' },
      { municipality_code: NEW, status: 'stopped' },
      { municipality_code: B, status: 'done' },
      { municipality_code: C, status: 'planned' },
    ])
    const parts = await db.as(world.staff).select('action_participant?select=municipality_code,person_days,cost,state') // prettier-ignore
    expect(parts.rows).toEqual([
      { municipality_code: NEW, person_days: 2, cost: 100, state: 'joined' },
    ])
    expect((await db.as(world.officialB).select('action')).rows).toHaveLength(3)
  })

  test('the next round is of the new one, where the official of an old one works', async () => {
    await close()
    const draft = await staff('save_round', {
      ...{ name: 'Voorjaar 2027', questionnaire_version: '2026-1', places: JSON.stringify([A, C]) },
      later_places: JSON.stringify([B]),
    })
    const { id } = draft.body as { id: string }
    await merge()
    const [places] = (await db.as(world.staff).select(`round_places?round_id=eq.${id}`)).rows
    expect(places?.['places']).toMatchObject({ [NEW]: 'takes_part', [C]: 'takes_part' })
    expect(Object.keys(places?.['places'] as object)).toHaveLength(15)
    expect(said(await staff('open_round', { round_id: id }))).toBe('done')
    const scans = await db.as(world.officialB).select(`scan?round_id=eq.${id}`)
    expect(scans.rows).toMatchObject([{ municipality_code: NEW, state: 'not_started' }])
  })

  test('entrepreneurs are offered the new one, and an old address leads to it', async () => {
    const form = async () => (await db.as('anonymous').rpc('rating_form', { known: '' })).body as { form: { places: { code: string }[]; former?: object } } // prettier-ignore
    expect((await form()).form).not.toHaveProperty('former')
    await close()
    await merge()
    const { places, former } = (await form()).form
    expect(places).toHaveLength(15)
    expect(places.map(({ code }) => code)).toContain(NEW)
    expect(former).toEqual({ 'sittard-geleen': NEW, stein: NEW })
  })

  test('officials of the successor read what was filled in before, and change nothing of it', async () => {
    await closedRound()
    const scan = await world.scanOf(A)
    const readBy = async (person: Person) => ({
      scans: (await db.as(person).select('scan?select=municipality_code&order=municipality_code')).rows,
      answers: (await db.as(person).select(`answer?scan_id=eq.${scan}`)).rows.length,
    }) // prettier-ignore
    expect((await readBy(world.officialB)).answers).toBe(0)
    expect(said(await merge())).toBe('done')
    for (const person of [world.officialA, world.officialB]) {
      const { scans, answers } = await readBy(person)
      expect(scans).toEqual([{ municipality_code: B }, { municipality_code: A }])
      expect(answers).toBeGreaterThan(10)
      const change = {
        scan_id: scan,
        item_id: 'tussenbericht',
        expected_version: 1,
        status: 'unknown',
      }
      expect((await db.as(person).rpc('save_answer', change)).status).toBeGreaterThanOrEqual(403)
    }
    const elsewhere = await db.person('cor@beek.example', 'coordinator', C)
    expect((await readBy(elsewhere)).answers).toBe(0)
    // By that one function: without it they would find an empty page.
    await without(
      db,
      'private.my_municipalities',
      [['join mine on before.successor = mine.code', 'join mine on false']],
      async () => expect(await readBy(world.officialB)).toEqual({ scans: [], answers: 0 }),
    )
  })

  test('what colleagues told each other before stays theirs: officials of the successor do not read it', async () => {
    await closedRound()
    const scan = await world.scanOf(A)
    await db.sql(`
      insert into public.internal_note select scan_id, item_id, version, 'Onder ons'
      from public.answer_history where scan_id = '${scan}' limit 1;
      insert into public.task (scan_id, part, kind, assignee, asked_by)
      values ('${scan}', 'reactie', 'theme', 'anna@sittard.example', gen_random_uuid());
      insert into public.discussion (scan_id, item_id, with_office, last_from_office)
      values ('${scan}', 'vooroverleg', false, false);
      insert into public.discussion_message (id, scan_id, item_id, with_office, written_by, from_office, text)
      values (gen_random_uuid(), '${scan}', 'vooroverleg', false, gen_random_uuid(), false, 'Weet jij dit?')`)
    const tables = ['internal_note', 'task', 'discussion', 'discussion_message']
    const readBy = (person: Person) =>
      Promise.all(
        tables.map(async (table) => {
          const { status, rows } = await db.as(person).select(`${table}?scan_id=eq.${scan}`)
          return `${status} ${table}: ${rows.length}`
        }),
      )
    const [all, none] = [1, 0].map((n) => tables.map((table) => `200 ${table}: ${n}`))
    expect(await readBy(world.officialA)).toEqual(all)
    expect(await readBy(world.officialB)).toEqual(none)
    expect(said(await merge())).toBe('done')
    for (const person of [world.officialA, world.officialB])
      expect(await readBy(person)).toEqual(none)
  })

  test('what they say of measures passes, what was said last of two; it stays where it was said too', async () => {
    const known = await db.sql<{ id: string }>(
      'select id from public.measure order by position limit 3',
    )
    const [one = '', two = '', three = ''] = known.map(({ id }) => id)
    const say = (person: Person, measure_id: string, note: string) =>
      db.as(person).rpc('save_own_measure', {
        ...{ measure_id, expected_version: 0, set_aside: 'deliberate', note, person_days: 4 },
      })
    for (const [person, measure, note] of [
      [world.officialA, one, 'van A'],
      [world.officialB, one, 'van B, later'],
      [world.officialB, two, 'van B'],
      [world.officialA, three, 'van A'],
    ] as const)
      expect(said(await say(person, measure, note))).toBe('done')
    await close()
    expect(said(await merge())).toBe('done')
    const of = async (code: string) =>
      (await db.as(world.staff).select(`own_measure?municipality_code=eq.${code}`)).rows
        .map(({ measure_id, note, set_aside }) => [measure_id, note, set_aside])
        .sort()
    expect(await of(NEW)).toEqual(
      [
        [one, 'van B, later', 'deliberate'],
        [two, 'van B', 'deliberate'],
        [three, 'van A', 'deliberate'],
      ].sort(),
    )
    expect(await of(A)).toHaveLength(2)
    expect((await db.as(world.officialA).select('own_measure')).rows).toHaveLength(3)
  })

  test('mails that wait, what the place is like and where it borders are those of the successor', async () => {
    await close()
    await staff('invite_coordinator', { municipality_code: B, email: 'nieuw@stein.example' })
    const waiting = (code: string) =>
      db.sql(
        `select from private.mail_queue where municipality_code = '${code}' and state = 'waiting'`,
      )
    expect((await waiting(B)).length).toBeGreaterThan(0)
    await db.sql(`update public.municipality set borders = '{DE}', features = '{harbour}' where code = '${A}';
      update public.municipality set borders = '{BE}', features = '{business_park}' where code = '${B}'`)
    const [sum] = await db.sql<{ n: number }>(
      `select sum(inhabitants)::int as n from public.municipality where code in ('${A}', '${B}')`,
    )
    expect(said(await merge())).toBe('done')
    expect(await waiting(B)).toEqual([])
    expect((await waiting(NEW)).length).toBeGreaterThan(0)
    const { rows } = await db.as('anonymous').select(`municipality?code=eq.${NEW}`)
    expect(rows).toMatchObject([
      { borders: ['BE', 'DE'], features: ['business_park', 'harbour'], inhabitants: sum?.n },
    ])
  })

  test('a round that is opened again has the old ones as they were, and nobody changes them', async () => {
    const told = { note: 'Bewijs' }
    expect(said(await submitShortScan(world, world.officialA, A, 'l4', told))).toBe('done')
    const scan = await world.scanOf(A)
    await close()
    expect(said(await merge())).toBe('done')
    const places = async () => (await db.as(world.staff).select(`round_places?round_id=eq.${world.roundId}`)).rows // prettier-ignore
    const before = await places()
    const reopened = await staff('reopen_round', { round_id: world.roundId, reason: 'Een zieke.' })
    expect(said(reopened)).toBe('done')
    const [then] = before
    expect((await places())[0]?.['places']).toMatchObject(then?.['places'] as object)
    for (const person of [world.officialA, world.officialB]) {
      const change = {
        scan_id: scan,
        item_id: 'tussenbericht',
        expected_version: 1,
        status: 'unknown',
      }
      expect((await db.as(person).rpc('save_answer', change)).status).toBeGreaterThanOrEqual(403)
    }
    expect((await db.as(world.officialA).select(`scan?id=eq.${scan}`)).rows).toMatchObject([
      { municipality_code: A, state: 'submitted' },
    ])
    expect(said(await close())).toBe('done')
  })

  test('neighbours are those of both', async () => {
    await close()
    await merge()
    const { rows } = await db.as('anonymous').select(`neighbour?municipality_code=eq.${NEW}`)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.map(({ neighbour_code }) => neighbour_code)).not.toContain(A)
    expect(rows).toHaveLength((await db.as('anonymous').select(`neighbour?neighbour_code=eq.${NEW}`)).rows.length) // prettier-ignore
  })
})

describe('the act', () => {
  test('is of staff, stands in the log, and sent twice is one', async () => {
    await close()
    for (const person of ['anonymous', world.viewer, world.officialA, world.outsider] as const) {
      expect((await db.as(person).rpc('merge_municipalities', merger())).status).toBeGreaterThan(
        400,
      )
      expect((await db.as(person).rpc('merge_preview', { codes: '[]', successor: NEW })).status).toBeGreaterThan(400) // prettier-ignore
    }
    const once = await merge()
    expect(once.body).toMatchObject({ code: NEW, name: 'Geleenbeek', takes_part: true })
    expect((await merge()).body).toEqual(once.body)
    const log = (await staff('audit_log', {})).rows.filter(({ act }) => act === 'municipalities_merged') // prettier-ignore
    expect(log).toHaveLength(2)
    expect(log[0]).toMatchObject({ facts: { to: NEW, day: '2026-01-01' } })
  })

  test('waits for a round that is open', async () => {
    expect(said(await merge())).toBe('409 merge_round_open')
    await without(db, 'private.must_merge', [["part.state <> 'not'", 'false']], async () =>
      expect(said(await merge())).toBe('done'),
    )
  })

  test('takes one municipality into another as well', async () => {
    await close()
    expect(said(await merge({ codes: JSON.stringify([B]), successor: A, made: null }))).toBe('done')
    const { rows } = await db.as(world.officialB).select('member?select=municipality_code')
    expect(new Set(rows.map(({ municipality_code }) => municipality_code))).toEqual(new Set([A]))
  })

  test('says what is wrong, and then nothing has changed', async () => {
    await close()
    const wrong: [object, string][] = [
      [{ codes: '[]' }, '400 merge_too_few'],
      [{ codes: JSON.stringify([A]) }, '400 merge_too_few'],
      [{ codes: JSON.stringify([A, NEW]) }, '400 merge_too_few'],
      [{ codes: '{"a":1}' }, '400 malformed_request'],
      [{ codes: JSON.stringify([A, 'GM9998']) }, '404 municipality_unknown'],
      [{ ended_on: '2999-01-01' }, '400 merge_date_invalid'],
      [{ ended_on: 'infinity' }, '400 merge_date_invalid'],
      [{ ended_on: null }, '400 merge_date_invalid'],
      [{ made: null }, '404 municipality_unknown'],
      [{ made: '[]' }, '400 municipality_invalid'],
      [{ successor: 'NEW' }, '400 municipality_invalid'],
      [{ made: JSON.stringify({ ...MADE, name: 'Beek' }) }, '409 municipality_exists'],
      [{ made: JSON.stringify({ ...MADE, name: 'Twee\nregels' }) }, '400 municipality_invalid'],
      [{ made: JSON.stringify({ ...MADE, slug: 'Groot' }) }, '400 municipality_invalid'],
      [{ made: JSON.stringify({ ...MADE, subregion: 'elders' }) }, '400 municipality_invalid'],
      [{ made: JSON.stringify({ ...MADE, rural: 'misschien' }) }, '400 municipality_invalid'],
    ]
    for (const [more, refusal] of wrong)
      expect([more, said(await merge(more))]).toEqual([more, refusal])
    const { rows } = await db.as('anonymous').select('municipality?takes_part=is.true')
    expect(rows).toHaveLength(16)
  })
})
