import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostAndLeastHad, mostAndLeastSpread, strongestAndWeakest } from './findings.ts'
import type { ComparedRow, ComparisonTable } from './table.ts'

/** A table with a row for each list of scores; null is no score. */
function table(rows: readonly (readonly (number | null)[])[]): ComparisonTable<ComparedRow> {
  const none = { coverage: null, range: null, provisional: false, themes: null, absence: null }
  return {
    columns: (rows[0] ?? []).map((_, index) => ({
      id: `${index}`,
      label: `Vraag ${index}`,
      spread: null,
      margin: 0,
    })),
    rows: rows.map((scores, index) => ({
      id: `GM000${index}`,
      name: `G${index}`,
      values: scores.map((score) => ({ ...none, score })),
    })),
  }
}

const labels = (had: readonly { label: string }[] | undefined) => had?.map(({ label }) => label)

test('what most have leads by more than one scan that is handed back', () => {
  const three = [
    [100, 0, 100],
    [100, 0, 100],
    [100, 0, 0],
    [100, 100, null],
  ]
  // 4 of 4 beside 2 of 3: without one of the first it is 3 of 3, and 2 of 2 is the same.
  const found = mostAndLeastHad(table(three))
  expect(labels(found?.most)).toEqual(['Vraag 0', 'Vraag 2'])
  expect(labels(found?.least)).toEqual(['Vraag 1'])
  const clear = mostAndLeastHad(table([...three, ...three].map(([a = 0, b = 0]) => [a, b])))
  expect(labels(clear?.most)).toEqual(['Vraag 0'])
  expect(labels(clear?.least)).toEqual(['Vraag 1'])
})

test('equal shares are close, and one question says nothing', () => {
  expect(labels(mostAndLeastHad(table([[80, 90]]))?.most)).toHaveLength(2)
  expect(mostAndLeastHad(table([[80, null]]))).toBeNull()
})

const columns = (all: Readonly<Record<string, readonly (number | null)[]>>, margin = 10) =>
  Object.entries(all).map(([label, scores]) => ({ label, scores, margin }))

describe('a theme is the strongest', () => {
  test('when municipalities score higher on it by more than self-report', () => {
    // The limit is √(π/2) · √(10² + 10²) / √5 = 7.9.
    const eight = columns({ a: [60, 60, 60, 60, 60], b: [52, 52, 52, 52, 52] })
    expect(labels(strongestAndWeakest(eight)?.most)).toEqual(['a'])
    expect(labels(strongestAndWeakest(eight)?.least)).toEqual(['b'])
    const seven = columns({ a: [60, 60, 60, 60, 60], b: [53, 53, 53, 53, 53] })
    expect(labels(strongestAndWeakest(seven)?.most)).toEqual(['a', 'b'])
  })

  test('and not by the median of others than those of the other theme', () => {
    // Medians 60 and 40, but most municipalities score the same on both.
    const same = columns({ a: [60, 90, 95, 20, 30], b: [40, 90, 95, 20, 30] })
    expect(labels(strongestAndWeakest(same)?.most)).toEqual(['a', 'b'])
  })

  test('and not when it hangs on one of them', () => {
    // Differences 12, 12, 12, 0, 0: the median is 12, and without one of the three it is 6.
    const one = columns({ a: [62, 62, 62, 50, 50], b: [50, 50, 50, 50, 50] })
    expect(labels(strongestAndWeakest(one)?.most)).toEqual(['a', 'b'])
  })

  test('one scan that is handed back names no other theme', () => {
    const score = fc.integer({ min: 0, max: 100 })
    const scores = fc.array(fc.tuple(score, score, score), { minLength: 6, maxLength: 12 })
    fc.assert(
      fc.property(scores, fc.nat(), (all, at) => {
        const of = (rows: typeof all) =>
          columns({
            a: rows.map(([a]) => a),
            b: rows.map(([, b]) => b),
            c: rows.map(([, , c]) => c),
          })
        const less = of(all.filter((_, index) => index !== at % all.length))
        for (const found of [strongestAndWeakest, mostAndLeastSpread]) {
          const [before] = [found(of(all))?.most ?? []]
          if (before.length !== 1) continue
          const after = found(less)?.most ?? []
          expect(labels(after)).toContain(before[0]?.label)
        }
      }),
      { seed: 15 },
    )
  })
})

describe('municipalities lie furthest apart', () => {
  test('where the middle half is wider by more than self-report, whoever is left out', () => {
    const wide = columns({
      a: [0, 10, 50, 90, 100, 0, 10, 90, 100],
      b: Array(9).fill(50) as number[],
    })
    expect(labels(mostAndLeastSpread(wide)?.most)).toEqual(['a'])
    expect(labels(mostAndLeastSpread(wide)?.least)).toEqual(['b'])
    const near = columns({ a: [40, 45, 50, 55, 60], b: [42, 46, 50, 54, 58] })
    expect(labels(mostAndLeastSpread(near)?.most)).toEqual(['a', 'b'])
  })

  test('of one theme nothing is said', () => {
    expect(mostAndLeastSpread(columns({ a: [1, 2, 3, 4, 5] }))).toBeNull()
    expect(strongestAndWeakest([])).toBeNull()
  })
})
