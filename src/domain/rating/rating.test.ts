import { expect, test } from 'vitest'
import content from '#content/2026-1/rating.json'
import { CONTACTS, ratingSchema, SECTORS, SIZES } from './rating.ts'

const NOTHING = {
  importance: [null, null],
  satisfaction: [null, null],
  mark: null,
  sector: null,
  size: null,
  contact: null,
  comment: '',
  seconds: 0,
}
const takes = (change: object) => ratingSchema.safeParse({ ...NOTHING, ...change }).success

test('everything may be skipped', () => {
  expect(takes({})).toBe(true)
})

test.for([
  { importance: [1, 5] },
  { satisfaction: [0, 5] },
  { mark: 10 },
  { sector: 'bouw', size: '250+', contact: '6+' },
  { comment: 'x'.repeat(2000) },
])('takes %j', (change) => {
  expect(takes(change)).toBe(true)
})

test.for([
  { importance: [0] },
  { importance: [6] },
  { importance: [2.5] },
  { satisfaction: [-1] },
  { satisfaction: ['5'] },
  { mark: 0 },
  { mark: 11 },
  { mark: 7.5 },
  { sector: 'onderwijs' },
  { size: '3' },
  { contact: '2' },
  { seconds: -1 },
  { comment: 'x'.repeat(2001) },
  { name: 'Bakkerij' },
])('refuses %j', (change) => {
  expect(takes(change)).toBe(false)
})

test('the values are those of the content', () => {
  const values = (scale: readonly { value: string }[]) => scale.map(({ value }) => value)
  expect(values(content.scales.sector)).toEqual([...SECTORS])
  expect(values(content.scales.size)).toEqual([...SIZES])
  expect(values(content.scales.contact)).toEqual([...CONTACTS])
})
