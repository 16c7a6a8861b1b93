import { expect, test } from 'vitest'
import { roundsRated, themeTrends, type OwnRating, type ThemeRating } from './theme-trend.ts'

const own = (value: number, margin = 6): OwnRating => ({ value, margin, n: 40, items: 2 })
const rating = (roundId: string, theme: string, mine: OwnRating | null): ThemeRating => ({
  ...{ roundId, theme, own: mine },
  median: 55,
  municipalities: 9,
})
const ROUNDS = ['2024', '2025', '2026']

test('a theme runs through the rounds, and its last change is between the last two', () => {
  const [trend] = themeTrends(['reactie'], ROUNDS, [
    rating('2024', 'reactie', own(30)),
    rating('2025', 'reactie', own(50, 6)),
    rating('2026', 'reactie', own(61, 8)),
  ])
  expect(trend?.own.map((one) => one?.value)).toEqual([30, 50, 61])
  expect(trend?.medians).toEqual([55, 55, 55])
  // √(6² + 8²) = 10.
  expect(trend?.since).toEqual({ before: 50, difference: 11, margin: 10, moved: 'up' })
})

test('a round below the threshold leaves a gap, and the last says why it stands alone', () => {
  const [few, other] = themeTrends(['reactie', 'groei'], ROUNDS, [
    rating('2024', 'reactie', own(30)),
    rating('2025', 'reactie', null),
    rating('2026', 'reactie', own(61)),
    rating('2026', 'groei', own(40)),
  ])
  expect(few?.own.map((one) => one?.value ?? null)).toEqual([30, null, 61])
  expect(few?.since).toBe('few_responses')
  expect(other?.medians).toEqual([null, null, 55])
  expect(other?.since).toBe('not_asked')
})

test('without a round before, or without a last number, nothing is said', () => {
  expect(themeTrends(['a'], ['2026'], [rating('2026', 'a', own(61))])[0]?.since).toBeNull()
  const gone = [rating('2025', 'a', own(61)), rating('2026', 'a', null)]
  expect(themeTrends(['a'], ROUNDS, gone)[0]?.since).toBeNull()
  expect(themeTrends(['b'], ROUNDS, gone)).toEqual([])
})

test('rounds in which nobody was heard are left out', () => {
  const rounds = [...ROUNDS].reverse().map((id) => ({ id }))
  const heard = [rating('2026', 'a', own(61)), rating('2024', 'a', null)]
  expect(roundsRated(rounds, heard).map(({ id }) => id)).toEqual(['2024', '2026'])
})
