import { expect, test } from 'vitest'
import { mostAndLeastHad } from './findings.ts'
import type { ComparedRow, ComparisonTable } from './table.ts'

/** A table with a row for each list of scores; null is no score. */
function table(rows: readonly (readonly (number | null)[])[]): ComparisonTable<ComparedRow> {
  const none = { coverage: null, range: null, provisional: false, absence: null }
  return {
    columns: (rows[0] ?? []).map((_, index) => ({
      id: `${index}`,
      label: `Vraag ${index}`,
      spread: null,
    })),
    rows: rows.map((scores, index) => ({
      id: `GM000${index}`,
      name: `G${index}`,
      values: scores.map((score) => ({ ...none, score })),
    })),
  }
}

test('the share counts, of those of whom it is known', () => {
  const found = mostAndLeastHad(
    table([
      [100, 75, null],
      [100, 74, null],
      [0, null, null],
    ]),
  )
  expect(found).toMatchObject({
    most: { label: 'Vraag 0', have: 2, of: 3 },
    least: { label: 'Vraag 1', have: 1, of: 2 },
    same: false,
  })
  const fewer = mostAndLeastHad(
    table([
      [100, 100],
      [100, null],
      [0, null],
    ]),
  )
  expect(fewer).toMatchObject({ most: { have: 1, of: 1 }, least: { have: 2, of: 3 } })
})

test('equal shares are said to be equal, and one question says nothing', () => {
  expect(mostAndLeastHad(table([[80, 90]]))?.same).toBe(true)
  expect(mostAndLeastHad(table([[80, null]]))).toBeNull()
})
