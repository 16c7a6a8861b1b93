import { expect, test } from 'vitest'
import { MEASURES } from '#tests/content.ts'
import { inTops } from './in-tops.ts'

const [a, b, c] = MEASURES.map((measure) => ({ measure }) as never) as [never, never, never]

test('a measure counts once for each municipality, and the most shared comes first', () => {
  const found = inTops([
    { municipality: 'Beek', ranked: { top: [a, b] } },
    { municipality: 'Stein', ranked: { top: [b, c] } },
    { municipality: 'Vaals', ranked: { top: [] } },
  ])
  expect(found.map(({ places }) => places)).toEqual([['Beek', 'Stein'], ['Beek'], ['Stein']])
  expect(found[0]?.measure.id).toBe(MEASURES[1]?.id)
  expect(found[0]?.mean).toBe(1.5)
})
