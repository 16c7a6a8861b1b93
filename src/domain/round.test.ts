import { expect, test } from 'vitest'
import {
  asksWithCodes,
  graceUntil,
  openRoundOf,
  placesIn,
  roundsToCompare,
  type Participation,
  type Round,
  type RoundContents,
  type RoundSettings,
} from './round.ts'

const settings: RoundSettings = {
  ...{ startsOn: null, route: null, ownResults: true, graceDays: 5 },
  ...{ rating: true, ratingFrom: null, ratingUntil: null, codes: 'some' },
  ...{ participantsOn: null, publicOn: null },
}
const round = (id: string, more: Partial<Round> = {}): Round => ({
  ...{ id, name: id, questionnaireVersion: '2026-1', state: 'open', settings },
  ...{ openedAt: '2026-10-05T08:00:00Z', closesOn: null, closedAt: null },
  ...more,
})
const inRound = (roundId: string, municipalityCode: string, state: Participation['state']) => ({
  ...{ roundId, municipalityCode, state },
})
const participation = [
  inRound('one', 'A', 'takes_part'),
  inRound('one', 'B', 'not'),
  inRound('two', 'B', 'takes_part'),
  inRound('two', 'C', 'not_yet'),
  inRound('over', 'C', 'takes_part'),
]

test('the open round of a municipality is the one it takes part in', () => {
  const over = round('over', { state: 'closed', closedAt: '2026-11-01T10:00:00Z' })
  const rounds = [round('two'), round('one'), over]
  const found = ['A', 'B', 'C'].map((code) => openRoundOf(rounds, participation, code)?.id)
  expect(found).toEqual(['one', 'two', undefined])
  expect(placesIn(participation, 'two', 'not_yet')).toEqual(['C'])
})

test('late signatures are waited for until days after closing, if the round has them', () => {
  const dayOf = (moment: string) => moment.slice(0, 10)
  const closed = round('one', { state: 'closed', closedAt: '2026-11-28T10:00:00Z' })
  expect(graceUntil(closed, dayOf)).toBe('2026-12-03')
  expect(graceUntil(round('one'), dayOf)).toBeNull()
  expect(graceUntil({ ...closed, settings: { ...settings, graceDays: 0 } }, dayOf)).toBeNull()
})

test('codes belong to ratings', () => {
  const asks = (more: Partial<RoundSettings>) =>
    asksWithCodes(round('one', { settings: { ...settings, ...more } }))
  expect([asks({}), asks({ codes: 'none' }), asks({ rating: false })]).toEqual([true, false, false])
})

test('a round that has just opened hides nothing: the last with enough to compare comes first', () => {
  const contents = (roundId: string, submitted: number): RoundContents => ({
    ...{ roundId, submitted, readyToSign: 0, remarksWaiting: 0 },
    ...{ remarksReviewed: 0, heldMunicipalities: 0 },
  })
  const rounds = [round('new'), round('last'), round('first'), round('empty')]
  const found = roundsToCompare(rounds, [
    contents('new', 1),
    contents('last', 10),
    contents('first', 5),
    contents('empty', 0),
  ])
  expect(found.map(({ id }) => id)).toEqual(['last', 'first', 'new'])
})
