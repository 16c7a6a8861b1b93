import { answering, noNetwork, startStage, type Stage } from '../../supabase/tests/stage.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MEASURES, QUESTIONNAIRE } from '#tests/content.ts'
import {
  A,
  B,
  C,
  freshWorld,
  rateTimes,
  weekPasses,
  submitShortScan,
  type World,
} from '../../supabase/tests/world.ts'
import { isDemo } from './installation.ts'
import { listMeasures } from './measures.ts'
import { currentMember, inviteCoordinator, listInvitations, listMembers } from './members.ts'
import { listPublicActionsOfRound } from './public-actions.ts'
import { currentRound } from '#domain/round.ts'
import { getDefinition } from './questionnaires.ts'
import { listDonors, listNeeds, listRatingResponse } from './ratings.ts'
import { valueOf } from './read.ts'
import { closeRound, listRounds, openPlanned, saveRound, type RoundDraft } from './rounds.ts'
import { listMunicipalities, listNeighbours } from './territory.ts'

let stage: Stage
let world: World
beforeAll(async () => void (stage = await startStage()))
afterAll(() => stage.close())
beforeEach(async () => {
  world = await freshWorld(stage.db)
  await stage.become(world.staff)
})

const refusal = (kind: string, code?: string) => ({
  ok: false,
  error: { kind, ...(code && { code }) },
})
const ISO = /^\d{4}-\d\d-\d\dT[\d:]+[.]\d{3}Z$/

test('anyone may know the municipalities, their borders, the questionnaire and whether it is a demo', async () => {
  await stage.become('anonymous')
  const municipalities = await valueOf(listMunicipalities())
  expect(municipalities).toHaveLength(16)
  expect(municipalities.find(({ code }) => code === A)).toMatchObject({ name: 'Sittard-Geleen' })
  const neighbours = await valueOf(listNeighbours())
  expect(neighbours.length).toBeGreaterThan(0)
  for (const { municipalityCode, neighbourCode, borderKm } of neighbours)
    expect(neighbours).toContainEqual({
      municipalityCode: neighbourCode,
      neighbourCode: municipalityCode,
      borderKm,
    })
  expect(await getDefinition('2026-1')).toEqual({ ok: true, value: QUESTIONNAIRE })
  expect(await getDefinition('1999-1')).toEqual(refusal('notFound'))
  expect(await isDemo()).toEqual({ ok: true, value: false })
  expect(await listMeasures()).toEqual(refusal('signedOut'))
})

test('members read the catalogue of measures as it was given', async () => {
  await stage.become(world.officialA)
  expect(await listMeasures()).toEqual({ ok: true, value: MEASURES })
})

test('staff invite a coordinator, who signs in as a member', async () => {
  expect(await inviteCoordinator(A, ' Nora@Sittard.example ')).toMatchObject({
    ok: true,
    value: { email: 'nora@sittard.example', municipalityCode: A, claimedAt: null },
  })
  await stage.become(await stage.db.person('nora@sittard.example'))
  const nora = { email: 'nora@sittard.example', role: 'coordinator', municipalityCode: A }
  expect(await currentMember()).toMatchObject({ ok: true, value: nora })
  expect(await currentMember()).toMatchObject({ ok: true, value: nora })
  const [invitation] = await valueOf(listInvitations())
  expect(invitation?.invitedAt).toMatch(ISO)
  expect(invitation?.claimedAt).toMatch(ISO)
})

test('an invitation that cannot be is refused by name', async () => {
  expect(await inviteCoordinator(A, 'nora')).toEqual(refusal('refused', 'email_invalid'))
  expect(await inviteCoordinator('GM9999', 'nora@sittard.example')).toEqual(
    refusal('refused', 'municipality_unknown'),
  )
  expect(await inviteCoordinator(A, 'bea@stein.example')).toEqual(
    refusal('refused', 'already_member_elsewhere'),
  )
  await stage.become(world.officialA)
  expect(await inviteCoordinator(A, 'nora@sittard.example')).toEqual(refusal('forbidden'))
})

test('everyone sees who belongs to the own municipality, staff see all', async () => {
  const emails = async () => (await valueOf(listMembers())).map(({ email }) => email)
  expect(await emails()).toHaveLength(5)
  await stage.become(world.colleagueA)
  expect(await emails()).toEqual(['anna@sittard.example', 'arno@sittard.example'])
  await stage.become(world.outsider)
  expect(await emails()).toEqual([])
  expect(await currentMember()).toEqual({ ok: true, value: null })
})

const settings: RoundDraft = {
  ...{
    over: null,
    name: 'Voorjaar 2999',
    questionnaireVersion: '2026-1',
    places: ['GM1883'],
    laterPlaces: [],
  },
  ...{ startsOn: null, closesOn: '2999-06-30', route: null, ownResults: true, graceDays: 5 },
  ...{ rating: true, ratingFrom: null, ratingUntil: null, codes: 'some' },
  ...{ participantsOn: null, publicOn: null },
}

test('staff close a round and open the next; the newest comes first, the open one is current', async () => {
  const draft = await valueOf(saveRound(settings))
  expect(draft).toMatchObject({ state: 'draft', settings: { ownResults: true, graceDays: 5 } })
  expect(await openPlanned(draft.id)).toEqual(refusal('refused', 'round_already_open'))
  const closed = await valueOf(closeRound(world.roundId))
  expect(closed).toMatchObject({ id: world.roundId, state: 'closed', closesOn: null })
  expect(closed.closedAt).toMatch(ISO)
  expect(await closeRound(world.roundId)).toEqual(refusal('refused', 'round_not_open'))
  expect(currentRound(await valueOf(listRounds()))?.id).toBe(world.roundId)

  await valueOf(openPlanned(draft.id))
  const rounds = await valueOf(listRounds())
  const opened = { state: 'open', closesOn: '2999-06-30', closedAt: null, id: draft.id }
  expect(rounds[0]).toMatchObject(opened)
  expect(rounds[0]?.openedAt).toMatch(ISO)
  expect(rounds.map(({ name }) => name)).toEqual(['Voorjaar 2999', 'Najaar 2026'])
  expect(currentRound(rounds)?.id).toBe(opened.id)
  expect(currentRound([])).toBeNull()
})

test('a round that cannot be is refused by name, and only staff may', async () => {
  await closeRound(world.roundId)
  const refusedAs = async (more: Partial<RoundDraft>, why: ReturnType<typeof refusal>) =>
    expect(await saveRound({ ...settings, ...more })).toEqual(why)
  await refusedAs({ name: ' ' }, refusal('refused', 'round_name_invalid'))
  await refusedAs({ closesOn: '2001-01-01' }, refusal('refused', 'round_close_date_invalid'))
  await refusedAs({ closesOn: 'morgen' }, refusal('refused', 'malformed_request'))
  await stage.become(world.officialA)
  await refusedAs({}, refusal('forbidden'))
  await stage.become('anonymous')
  await refusedAs({}, refusal('signedOut'))
})

test('what entrepreneurs need carries how well it is known', async () => {
  await rateTimes(world, 20, A)
  await weekPasses(world.db)
  // How many they are has noise too (decision 130).
  const own = (await valueOf(listNeeds(world.roundId, A)))[0]
  expect(own).toMatchObject({ basis: 'own' })
  expect(Number.isInteger(own?.own?.n)).toBe(true)
  const borrowed = (await valueOf(listNeeds(world.roundId, B)))[0]
  expect(borrowed).toMatchObject({ basis: 'region', own: null, region: { n: own?.own?.n } })
  expect(typeof borrowed?.need).toBe('number')

  const response = await valueOf(listRatingResponse(world.roundId))
  expect(response.find(({ municipalityCode }) => municipalityCode === A)).toEqual({
    municipalityCode: A,
    n: 20,
    leftOut: 0,
    enough: true,
    leftOutMatters: null,
  })
  await stage.become(world.officialB)
  expect(await listNeeds(world.roundId, A)).toEqual(refusal('forbidden'))
})

test('few ratings show no numbers', async () => {
  await rateTimes(world, 5, C)
  const [need] = await valueOf(listNeeds(world.roundId, C))
  expect(need?.own).toBeNull()
  const response = await valueOf(listRatingResponse(world.roundId))
  expect(response.filter(({ n }) => n !== null)).toEqual([])
})

test('a neighbour that does well and wants to share is a donor', async () => {
  await submitShortScan(world, world.officialB, B, 'l4', {
    note: 'Zo doen wij het',
    shareable: true,
  })
  await stage.become(world.officialA)
  const donors = await valueOf(listDonors(await world.scanOf(A)))
  expect(donors.length).toBeGreaterThan(0)
  expect(new Set(donors.map(({ municipalityCode }) => municipalityCode))).toEqual(new Set([B]))
  expect(await listDonors(await world.scanOf(B))).toMatchObject({ ok: false })
})

test('without a connection a list says so at once; trying again is for who asked', async () => {
  const started = Date.now()
  expect(await stage.during(noNetwork, listRounds)).toEqual(refusal('offline'))
  expect(Date.now() - started).toBeLessThan(900)
})

test('a questionnaire of another shape is not half understood', async () => {
  const strange = answering({ definition: { version: '2026-1', items: [] } })
  expect(await stage.during(strange, () => getDefinition('2026-1'))).toEqual({
    ok: false,
    error: { kind: 'malformed', where: 'questionnaire_version' },
  })
})

test('a file of public actions is read to its end, past what the API hands over at once', async () => {
  const { roundId } = world
  await stage.db.sql(`insert into public.action
      (id, municipality_code, round_id, title, owner, due_on, public, public_text)
    select gen_random_uuid(), '${A}', '${roundId}', 'Actie ' || nth, '', '2027-03-17', true, 'Wij bellen.'
    from generate_series(1, 1001) as nth`)
  expect(await listPublicActionsOfRound(roundId)).toEqual(refusal('notFound'))
  await closeRound(roundId)
  await stage.become('anonymous')
  const actions = await valueOf(listPublicActionsOfRound(roundId))
  expect(new Set(actions.map(({ title }) => title)).size).toBe(1001)
  expect(actions[0]).toMatchObject({ municipalityCode: A, dueMonth: '2027-03-01', theme: null })
})
