import { expect, test } from 'vitest'
import { foundByName } from './found-by-name.ts'

const places = ['Súdwest-Fryslân', 'Gulpen-Wittem', '’s-Hertogenbosch', 'Beek'].map((name) => ({
  name,
}))
const found = (typed: string) => foundByName(places, typed).map(({ name }) => name)

test('a municipality is found by a part of its name, without capitals, accents and hyphens', () => {
  expect(found('sudwest fry')).toEqual(['Súdwest-Fryslân'])
  expect(found(' WITTEM ')).toEqual(['Gulpen-Wittem'])
  expect(found("'s-hertog")).toEqual(['’s-Hertogenbosch'])
  expect(found('xyz')).toEqual([])
})

test('who typed nothing yet finds all', () => {
  expect(found('')).toHaveLength(4)
  expect(found(' - ')).toHaveLength(4)
})
