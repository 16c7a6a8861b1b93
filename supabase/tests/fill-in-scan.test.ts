import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import questionnaire from '#content/2026-1/questionnaire.json' with { type: 'json' }
import { startTestDatabase, type Reply, type TestDatabase, type Voice } from './database.ts'
import { A, B, C, freshWorld, saved, submitShortScan, type World } from './world.ts'

/** Several officials fill in one scan together, nothing is lost, and handing in freezes it. */
let db: TestDatabase
let world: World
let scan: string
let anna: Voice
let arno: Voice

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
  anna = db.as(world.officialA)
  arno = db.as(world.colleagueA)
})
afterAll(() => db.close())

const refused = (reply: Reply, code: string, status = 409) =>
  expect([reply.status, reply.code]).toEqual([status, code])
const handIn = () => anna.rpc('hand_in_scan', { scan_id: scan, name: 'Iris Jansen' })
const sheet = async () => (await anna.select('scan_sheet')).rows[0]
const history = async () =>
  (await anna.select('answer_history?select=version,value&order=version')).rows

describe('saving an answer', () => {
  test.each<[string, string, unknown]>([
    ['a choice', 'vast-aanspreekpunt', 'l3'],
    ['several options', 'aanspreekpunt-kanalen', ['nieuwsbrief', 'bezoeken']],
    ['none of these', 'controle-werkwijze', ['geen']],
    ['yes', 'e-factuur', 'ja'],
    ['a number', 'digitale-aanvragen', 4],
    ['a number with decimals', 'betaaltermijn-pct', 92.3],
    ['half a week', 'doorlooptijd-horeca-weken', 5.5],
    ['zero', 'bcf-fte', 0],
    ['a date', 'laatste-meting-datum', '2024-02-29'],
  ])('%s keeps it as it was given', async (_, item, value) => {
    const reply = await anna.rpc('save_answer', saved(scan, item, value))
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({ item_id: item, value, version: 1, status: 'answered' })
    expect(await sheet()).toMatchObject({
      answers: { [item]: { status: 'answered', value, version: 1 } },
    })
  })

  test('starts the scan, and folds into one sheet with all that belongs to it', async () => {
    expect(await sheet()).toMatchObject({ id: scan, state: 'not_started', answers: {} })
    const more = {
      note: 'Zie bijlage',
      evidence_url: ' https://stein.nl/a?b=1#c ',
      shareable: true,
    }
    await anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l4', more))
    expect(await sheet()).toMatchObject({ state: 'in_progress' })
    expect((await sheet())?.['answers']).toEqual({
      relatiebeheer: {
        status: 'answered',
        value: 'l4',
        reason: '',
        note: 'Zie bijlage',
        evidenceUrl: 'https://stein.nl/a?b=1#c',
        shareable: true,
        deliberate: null,
        internalNote: '',
        version: 1,
      },
    })
  })

  test('unknown, not applicable and empty carry no value', async () => {
    const state = (status: string, expected_version: number, reason = '') =>
      anna.rpc(
        'save_answer',
        saved(scan, 'gebiedsbeheer', 'l2', { status, expected_version, reason }),
      )
    expect((await state('answered', 0, 'wordt niet bewaard')).body).toMatchObject({
      value: 'l2',
      reason: '',
    })
    expect((await state('unknown', 1)).body).toMatchObject({ value: null, version: 2 })
    const reason = 'Geen bedrijventerrein'
    expect((await state('notApplicable', 2, reason)).body).toMatchObject({ value: null, reason })
    expect((await state('empty', 3)).body).toMatchObject({ value: null, reason: '', version: 4 })
  })

  test('a colleague who did not see the last version is stopped, and nothing is overwritten', async () => {
    await anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l1'))
    refused(
      await arno.rpc('save_answer', saved(scan, 'relatiebeheer', 'l2')),
      'changed_by_colleague',
    )
    expect(await sheet()).toMatchObject({ answers: { relatiebeheer: { value: 'l1', version: 1 } } })
    const second = { expected_version: 1 }
    const reply = await arno.rpc('save_answer', saved(scan, 'relatiebeheer', 'l2', second))
    expect(reply.body).toMatchObject({ value: 'l2', version: 2 })
  })

  test('the same answer again, as after a lost connection, is no conflict and no new version', async () => {
    for (let turn = 0; turn < 3; turn++) {
      const reply = await anna.rpc('save_answer', saved(scan, 'meertalig', ['nl', 'en']))
      expect(reply.body).toMatchObject({ version: 1 })
    }
    expect(await history()).toHaveLength(1)
  })

  test('going back on a save that is still on its way: it comes too late', async () => {
    await anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l1'))
    const onTop = { expected_version: 1 }
    const back = await anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l1', onTop))
    expect(back.body).toMatchObject({ value: 'l1', version: 2 })
    const again = await anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l1', onTop))
    expect(again.body).toMatchObject({ value: 'l1', version: 2 })
    refused(
      await anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l2', onTop)),
      'changed_by_colleague',
    )
    expect(await sheet()).toMatchObject({ answers: { relatiebeheer: { value: 'l1', version: 2 } } })
  })

  test('two colleagues at the same moment: one is first, the other hears it', async () => {
    for (let expected_version = 0; expected_version < 10; expected_version++) {
      const levels = expected_version % 2 === 0 ? ['l1', 'l2'] : ['l3', 'l4']
      const replies = await Promise.all(
        [anna, arno].map((voice, turn) =>
          voice.rpc(
            'save_answer',
            saved(scan, 'relatiebeheer', levels[turn], { expected_version }),
          ),
        ),
      )
      const [first, second] = replies.sort((a, b) => a.status - b.status)
      expect(first?.body).toMatchObject({ version: expected_version + 1 })
      expect([second?.status, second?.code]).toEqual([409, 'changed_by_colleague'])
    }
    expect(await history()).toHaveLength(10)
  })

  test('every version stays in the history, with its author', async () => {
    await anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l1'))
    await arno.rpc('save_answer', saved(scan, 'relatiebeheer', 'l2', { expected_version: 1 }))
    await anna.rpc(
      'save_answer',
      saved(scan, 'relatiebeheer', null, { status: 'empty', expected_version: 2 }),
    )
    expect(await history()).toEqual([
      { version: 1, value: 'l1' },
      { version: 2, value: 'l2' },
      { version: 3, value: null },
    ])
    const { rows } = await anna.select('answer_history?select=answered_by&order=version')
    const [byAnna, byArno] = [world.officialA, world.colleagueA].map(
      (person) => (person as { id: string }).id,
    )
    expect(rows.map((row) => row['answered_by'])).toEqual([byAnna, byArno, byAnna])
  })

  test('an account that is removed leaves its answers and history behind', async () => {
    await arno.rpc('save_answer', saved(scan, 'relatiebeheer', 'l1'))
    if (world.colleagueA !== 'anonymous')
      await db.sql(`delete from auth.users where id = '${world.colleagueA.id}'`)
    expect(await sheet()).toMatchObject({ answers: { relatiebeheer: { value: 'l1' } } })
    expect(await history()).toHaveLength(1)
    expect((await anna.select('member')).rows).toHaveLength(1)
    expect((await arno.select('scan')).rows).toEqual([])
  })

  test('stops when the round is closed', async () => {
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    refused(await anna.rpc('save_answer', saved(scan, 'meertalig', ['nl'])), 'round_not_open')
    refused(await anna.rpc('choose_route', { scan_id: scan, route: 'short' }), 'round_not_open')
    refused(await handIn(), 'round_not_open')
  })
})

describe('handing in', () => {
  const core = questionnaire.items.filter((item) => item.core)
  const choices = core.filter(({ kind }) => kind === 'choice')

  test('freezes the score sheet and the scan', async () => {
    const reply = await submitShortScan(world, world.officialA, A, 'l2')
    expect(reply.status).toBe(200)
    const submitted = { scan_id: scan, questionnaire_version: '2026-1', route: 'short' }
    const sheetOfTheScan = {
      ...submitted,
      sheet: {
        version: '2026-1',
        route: 'short',
        items: { vooroverleg: { status: 'ok', score: 50 } },
      },
    }
    expect(reply.body).toMatchObject(submitted)
    expect(await sheet()).toMatchObject({ state: 'submitted' })
    expect((await anna.select('score_sheet')).rows).toMatchObject([sheetOfTheScan])
    refused(await handIn(), 'scan_already_submitted')
    refused(
      await anna.rpc('choose_route', { scan_id: scan, route: 'full' }),
      'scan_already_submitted',
    )
    const change = saved(scan, 'vooroverleg', 'l4', { expected_version: 1 })
    refused(await anna.rpc('save_answer', change), 'scan_already_submitted')
  })

  test('numbers may stay open and one choice unknown, two choices may not', async () => {
    await anna.rpc('choose_route', { scan_id: scan, route: 'short' })
    for (const { id } of choices.slice(2)) await anna.rpc('save_answer', saved(scan, id, 'l1'))
    const unknown = { status: 'unknown' }
    for (const { id } of choices.slice(0, 2))
      await anna.rpc('save_answer', saved(scan, id, null, unknown))
    refused(await handIn(), 'scan_incomplete')
    const [first] = choices
    await anna.rpc('save_answer', saved(scan, first?.id ?? '', 'l1', { expected_version: 1 }))
    expect((await handIn()).status).toBe(200)
  })

  test('an empty scan is not handed in', async () => {
    refused(await handIn(), 'scan_incomplete')
  })

  test.each([
    ['l3', {}, 'evidence_missing'],
    ['l4', { note: '   ' }, 'evidence_missing'],
    ['l4', { note: 'Besluit van 3 mei' }, null],
    ['l3', { evidence_url: 'https://sittard-geleen.nl' }, null],
    ['l2', {}, null],
  ])('a core choice at %s with %o: %s', async (level, more, refusal) => {
    const reply = await submitShortScan(world, world.officialA, A, level, more)
    if (refusal) refused(reply, refusal)
    else expect(reply.status).toBe(200)
  })

  test('the short route asks less than the full one', async () => {
    await submitShortScan(world, world.officialB, B)
    for (const { id } of choices) await anna.rpc('save_answer', saved(scan, id, 'l1'))
    refused(await handIn(), 'scan_incomplete')
    await anna.rpc('choose_route', { scan_id: scan, route: 'short' })
    expect((await handIn()).status).toBe(200)
  })
})

describe('who can help', () => {
  const donors = async () => (await anna.rpc('donors', { scan_id: scan })).rows
  const more = { note: 'zie site', shareable: true }

  test('others that do well and want to share, with their contact point', async () => {
    await db
      .as(world.officialB)
      .rpc('save_contact_point', { contact: 'bea@stein.example', expected_version: 0 })
    await submitShortScan(world, world.officialB, B, 'l3', more)
    const rows = await donors()
    const item_id = 'vooroverleg'
    expect(rows).toContainEqual({
      item_id,
      municipality_code: B,
      contact_point: 'bea@stein.example',
    })
  })

  test.each([
    ['do not want to share', 'l3', { note: 'zie site' }],
    ['score 50', 'l2', more],
  ])('not those that %s', async (_, level, extras) => {
    await submitShortScan(world, world.officialB, B, level, extras)
    const rows = await donors()
    expect(rows.filter(({ item_id }) => item_id === 'vooroverleg')).toEqual([])
  })

  test('not those that have not handed in, and never the own municipality', async () => {
    await submitShortScan(world, world.officialA, A, 'l4', more)
    const carla = await db.person('carla@beek.example', 'coordinator', C)
    await db.as(carla).rpc('save_answer', saved(await world.scanOf(C), 'vooroverleg', 'l4', more))
    expect(await donors()).toEqual([])
  })

  test('an earlier round counts as long as the next is not handed in', async () => {
    await submitShortScan(world, world.officialB, B, 'l4', more)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    const opened = await db
      .as(world.staff)
      .rpc('open_round', { name: 'Volgende', own_results: true })
    world.roundId = String((opened.body as { id: string }).id)
    const [next] = await db.sql<{ id: string }>(
      `select id from public.scan where round_id = '${world.roundId}' and municipality_code = '${A}'`,
    )
    scan = next?.id ?? ''
    expect((await donors()).length).toBeGreaterThan(0)
  })
})
