import { expect, test } from 'vitest'
import { MEASURES } from '#tests/content.ts'
import { inTops, sharedQuickWins } from './shared-quick-wins.ts'

const [a, b, c] = MEASURES.map((measure) => ({ measure }) as never) as [never, never, never]
const RANKINGS = [
  { municipality: 'Beek', ranked: { top: [a, b] } },
  { municipality: 'Stein', ranked: { top: [b, c] } },
  { municipality: 'Vaals', ranked: { top: [] } },
]

test('a measure counts once for each municipality, and the most shared comes first', () => {
  const found = inTops(RANKINGS)
  expect(found.map(({ municipalities }) => municipalities)).toEqual([
    ['Beek', 'Stein'],
    ['Beek'],
    ['Stein'],
  ])
  expect(found[0]?.measure.id).toBe(MEASURES[1]?.id)
  expect(found[0]?.mean).toBe(1.5)
})

test('shared is in the first five of two, in the same order', () => {
  expect(sharedQuickWins(RANKINGS)).toEqual(inTops(RANKINGS).slice(0, 1))
})
