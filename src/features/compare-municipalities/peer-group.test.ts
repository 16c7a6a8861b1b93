import { expect, test } from 'vitest'
import { comparisonTable, valueOf } from '#domain/comparison/table.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { BEEK } from '#tests/in-scan.ts'
import { groupMedians, peerGroup, type GroupKind, type PlacedRow } from './peer-group.ts'
import { likenessInAddress, likenessOf } from './search.ts'

const place = (code: string, more: Partial<Municipality> = {}): Municipality => ({
  ...BEEK,
  code,
  name: code,
  ...more,
})
const row = (id: string, score: number, municipality: Municipality | null): PlacedRow => ({
  id,
  name: id,
  municipality,
  values: [valueOf(score)],
})
const OWN = row('GM1', 50, place('GM1'))
const NAMED = [10, 20, 30].map((score, index) =>
  row(`GM${index + 2}`, score, place(`GM${index + 2}`)),
)
const FAR = row(
  'GM9',
  90,
  place('GM9', { subregion: 'elsewhere', sizeClass: 'large', rural: true }),
)
const LETTERS = [80, 81, 82].map((score, index) => row('ABC'.charAt(index), score, null))
const ROWS = [OWN, ...NAMED, FAR, ...LETTERS]
const TABLE = comparisonTable([{ id: 'theme', label: 'Theme', margin: 0 }], ROWS)

const membersOf = (kind: GroupKind, own = OWN, self: string[] = []) =>
  peerGroup(own, ROWS, { kind, self }).members.map(({ id }) => id)

test('a letter is in the region and in a choice that ticks it, in no group by what it is', () => {
  expect(membersOf('regio')).toEqual(['GM2', 'GM3', 'GM4', 'GM9', 'A', 'B', 'C'])
  expect(membersOf('zelf', OWN, ['A', 'GM9'])).toEqual(['GM9', 'A'])
  for (const kind of ['deelregio', 'grootte', 'lijkt'] as const)
    expect([kind, membersOf(kind)]).toEqual([kind, ['GM2', 'GM3', 'GM4']])
})

test('a letter itself has no group by what it is either', () => {
  const [letter = OWN] = LETTERS
  for (const kind of ['deelregio', 'grootte', 'lijkt'] as const)
    expect(membersOf(kind, letter)).toEqual([])
  expect(membersOf('regio', letter)).toHaveLength(ROWS.length - 1)
})

test('the median follows the group, from three others on', () => {
  const medianOf = (kind: GroupKind, self: string[] = []) =>
    groupMedians(TABLE, peerGroup(OWN, ROWS, { kind, self }))
  expect(medianOf('deelregio')).toEqual([20])
  expect(medianOf('regio')).toEqual([80])
  expect(medianOf('zelf', ['GM2', 'A'])).toEqual([null])
})

test('the weights of likeness stand in the address, and what does not fit counts equally', () => {
  const equal = { inhabitants: 1, rural: 1, borders: 1, subregion: 1 }
  expect(likenessOf({})).toEqual(equal)
  expect(likenessInAddress(equal)).toBeUndefined()
  const own = { ...equal, rural: 0, subregion: 3 }
  expect(likenessInAddress(own)).toBe('1-0-1-3')
  expect(likenessOf({ gelijkenis: '1-0-1-3' })).toEqual(own)
  for (const gelijkenis of ['1-0-1', '1-0-1-4', '1-0-1-x', '1-0-1-0.5'])
    expect(likenessOf({ gelijkenis })).toEqual(equal)
})
