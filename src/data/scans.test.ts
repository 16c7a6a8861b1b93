import { answering, noNetwork, startStage, type Stage } from '../../supabase/tests/stage.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { A, B, freshWorld, submitShortScan, type World } from '../../supabase/tests/world.ts'
import { getVersions, saveAnswer } from './answers.ts'
import { getDefinition } from './questionnaires.ts'
import { valueOf } from './read.ts'
import { chooseRoute, getScan, listScansOfMunicipality, listScansOfRound } from './scans.ts'
import { handInScan } from './submissions.ts'
import { listScoreSheets } from './score-sheets.ts'

let stage: Stage
let world: World
let scanId: string
beforeAll(async () => void (stage = await startStage()))
afterAll(() => stage.close())
beforeEach(async () => {
  world = await freshWorld(stage.db)
  scanId = await world.scanOf(A)
  await stage.become(world.officialA)
})

const refusal = (kind: string, code?: string) => ({
  ok: false,
  error: { kind, ...(code && { code }) },
})
const ISO = /^\d{4}-\d\d-\d\dT[\d:]+[.]\d{3}Z$/
const ITEM = 'vast-aanspreekpunt'

const answered = (value: string): Answer => ({
  status: 'answered',
  value,
  note: 'Eén loket, "0800"; regel 2\n\u00e9\u{1f44d}',
  evidenceUrl: 'https://gemeente.example/loket?a=1&b=2',
  shareable: true,
  deliberate: { reason: 'Wij kozen hiervoor', until: '2028-01-01' },
  internalNote: 'Vraag na bij Sam',
})

test('an answer comes back as it was saved, in the scan and by itself', async () => {
  const answer = answered('l3')
  const saved = await saveAnswer(scanId, ITEM, answer, 0)
  expect(saved).toEqual({ ok: true, value: { answer, version: 1 } })
  expect(await getVersions(scanId, ITEM)).toEqual({ ok: true, value: [{ answer, version: 1 }] })
  expect(await getScan(scanId)).toMatchObject({
    ok: true,
    value: {
      id: scanId,
      roundId: world.roundId,
      municipalityCode: A,
      state: 'in_progress',
      submittedAt: null,
      changedAt: expect.stringMatching(ISO) as string,
      answers: { [ITEM]: answer },
      versions: { [ITEM]: 1 },
    },
  })
})

test('every kind of answer survives the journey, and that it is not known', async () => {
  const answers: Record<string, Answer> = {
    'vast-aanspreekpunt': { ...EMPTY_ANSWER, status: 'answered', value: 'l0' },
    'e-factuur': { ...EMPTY_ANSWER, status: 'answered', value: 'nee' },
    'aanspreekpunt-kanalen': {
      ...EMPTY_ANSWER,
      status: 'answered',
      value: ['voorpagina', 'bezoeken'],
    },
    'bcf-fte': { ...EMPTY_ANSWER, status: 'answered', value: 1.5 },
    'digitale-aanvragen': { ...EMPTY_ANSWER, status: 'answered', value: 0 },
    'laatste-meting-datum': { ...EMPTY_ANSWER, status: 'answered', value: '2024-02-29' },
    'mandaat-casemanager': { ...EMPTY_ANSWER, status: 'unknown' },
  }
  for (const [itemId, answer] of Object.entries(answers))
    expect(await saveAnswer(scanId, itemId, answer, 0), itemId).toEqual({
      ok: true,
      value: { answer, version: 1 },
    })
  expect((await valueOf(getScan(scanId))).answers).toEqual(answers)
})

test('taking an answer back leaves an empty one that can be answered again', async () => {
  await saveAnswer(scanId, ITEM, answered('l3'), 0)
  expect(await saveAnswer(scanId, ITEM, EMPTY_ANSWER, 1)).toEqual({
    ok: true,
    value: { answer: EMPTY_ANSWER, version: 2 },
  })
  expect(await saveAnswer(scanId, ITEM, answered('l1'), 2)).toMatchObject({ value: { version: 3 } })
})

test('a colleague was first: nothing is overwritten, and their answer can be fetched', async () => {
  await stage.become(world.colleagueA)
  const theirs = await saveAnswer(scanId, ITEM, answered('l1'), 0)
  await stage.become(world.officialA)
  expect(await saveAnswer(scanId, ITEM, answered('l4'), 0)).toEqual(
    refusal('refused', 'changed_by_colleague'),
  )
  expect(await valueOf(getVersions(scanId, ITEM))).toEqual([await valueOf(Promise.resolve(theirs))])
})

test('what an answer was before comes newest first', async () => {
  await saveAnswer(scanId, ITEM, answered('l1'), 0)
  await saveAnswer(scanId, ITEM, answered('l2'), 1)
  expect(await valueOf(getVersions(scanId, ITEM))).toEqual([
    { answer: answered('l2'), version: 2 },
    { answer: answered('l1'), version: 1 },
  ])
})

test('the reply got lost: sending the same again is no clash and no second version', async () => {
  const lost = await stage.during(
    async (request, server) => {
      await server(request)
      throw new TypeError('fetch failed')
    },
    () => saveAnswer(scanId, ITEM, answered('l2'), 0),
  )
  expect(lost).toEqual(refusal('offline'))
  expect(await saveAnswer(scanId, ITEM, answered('l2'), 0)).toEqual({
    ok: true,
    value: { answer: answered('l2'), version: 1 },
  })
})

test.each<[string, Answer, string]>([
  ['an option that does not exist', answered('l9'), 'option_unknown'],
  [
    'a link that is none',
    { ...answered('l1'), evidenceUrl: 'javascript:x' },
    'evidence_url_invalid',
  ],
  ['a note without end', { ...answered('l1'), note: 'x'.repeat(4001) }, 'text_too_long'],
])('%s is refused by name', async (_what, answer, code) => {
  expect(await saveAnswer(scanId, ITEM, answer, 0)).toEqual(refusal('refused', code))
  expect(await getVersions(scanId, ITEM)).toEqual({ ok: true, value: [] })
})

test('what is no scan or no question is not found, unknown or unreadable, never a crash', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000'
  expect(await getScan(nowhere)).toEqual(refusal('notFound'))
  expect(await getScan('nonsense')).toEqual(refusal('refused', 'malformed_request'))
  expect(await saveAnswer(nowhere, ITEM, answered('l1'), 0)).toEqual(refusal('notFound'))
  expect(await saveAnswer(scanId, 'nonsense', answered('l1'), 0)).toEqual(
    refusal('refused', 'item_unknown'),
  )
})

test('an official sees the own scan only, staff see all', async () => {
  const codes = async () =>
    (await valueOf(listScansOfRound(world.roundId))).map(({ municipalityCode }) => municipalityCode)
  expect(await codes()).toEqual([A])
  expect(await valueOf(listScansOfMunicipality(B))).toEqual([])
  expect(await getScan(await world.scanOf(B))).toEqual(refusal('notFound'))
  await stage.become(world.staff)
  expect(await codes()).toHaveLength(16)
  await stage.become(world.outsider)
  expect(await codes()).toEqual([])
})

test('nobody answers for another municipality, staff neither', async () => {
  for (const person of [world.officialB, world.outsider, world.staff]) {
    await stage.become(person)
    const { ok } = await saveAnswer(scanId, ITEM, answered('l4'), 0)
    expect(ok).toBe(false)
  }
  await stage.become('anonymous')
  expect(await saveAnswer(scanId, ITEM, answered('l4'), 0)).toEqual(refusal('signedOut'))
  await stage.become(world.officialA)
  expect((await valueOf(getScan(scanId))).answers).toEqual({})
})

test('without a connection reading and saving say so', async () => {
  const [read, saved] = await stage.during(noNetwork, () =>
    Promise.all([getScan(scanId), saveAnswer(scanId, ITEM, answered('l1'), 0)]),
  )
  expect([read, saved]).toEqual([refusal('offline'), refusal('offline')])
})

test('an answer of another shape is named, not shown', async () => {
  const strange = answering([{ id: scanId, answers: 'none' }])
  expect(await stage.during(strange, () => listScansOfRound(world.roundId))).toEqual({
    ok: false,
    error: { kind: 'malformed', where: 'scan_sheet' },
  })
  const page = answering('<html>Bad gateway</html>', 502)
  expect(await stage.during(page, () => getScan(scanId))).toEqual(refusal('unavailable'))
})

test('a scan is not handed in half, and names why', async () => {
  expect(await chooseRoute(scanId, 'short')).toEqual({ ok: true, value: 'short' })
  expect(await handInScan(scanId, 'Iris Jansen')).toEqual(refusal('refused', 'scan_incomplete'))
})

test('handing in freezes the score the app shows, and closes the scan', async () => {
  await submitShortScan(world, world.officialA, A, 'l2')
  const [frozen] = await valueOf(listScoreSheets([scanId]))
  const scan = await valueOf(getScan(scanId))
  expect(scan).toMatchObject({ state: 'submitted', route: 'short' })
  expect(scan.submittedAt).toMatch(ISO)
  expect(frozen?.computedAt).toMatch(ISO)
  const definition = await valueOf(getDefinition('2026-1'))
  const live = score(definition, scan.answers, scan.route)
  expect(frozen?.sheet.total).toBeCloseTo(live.total ?? -1, 6)
  expect(Object.keys(frozen?.sheet.items ?? {}).sort()).toEqual(Object.keys(live.items).sort())

  const already = refusal('refused', 'scan_already_submitted')
  expect(await handInScan(scanId, 'Iris Jansen')).toEqual(already)
  expect(await saveAnswer(scanId, ITEM, answered('l4'), 1)).toEqual(already)
})

test('scores of other municipalities stay with them', async () => {
  await submitShortScan(world, world.officialA, A)
  await stage.become(world.officialB)
  expect(await listScoreSheets([scanId])).toEqual({ ok: true, value: [] })
  expect(await listScoreSheets([])).toEqual({ ok: true, value: [] })
  await stage.become(world.staff)
  expect(await valueOf(listScoreSheets([scanId]))).toHaveLength(1)
})
