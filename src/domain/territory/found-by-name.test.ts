import { expect, test } from 'vitest'
import territory from '#content/territory.json'
import { foundByName } from './found-by-name.ts'
import { municipalitySchema } from './municipality.ts'

const [one] = territory.municipalities.map((place) =>
  municipalitySchema.parse({ takesPart: true, ...place }),
)
const places = ['Súdwest-Fryslân', 'Gulpen-Wittem', 'ʼs-Hertogenbosch', 'Beek'].flatMap((name) =>
  one ? [{ ...one, name }] : [],
)
const found = (typed: string) => foundByName(places, typed).map(({ name }) => name)

test('a municipality is found by a part of its name, without capitals, accents and hyphens', () => {
  expect(found('sudwest fry')).toEqual(['Súdwest-Fryslân'])
  expect(found(' WITTEM ')).toEqual(['Gulpen-Wittem'])
  expect(found("'s-hertog")).toEqual(['ʼs-Hertogenbosch'])
  expect(found('xyz')).toEqual([])
})

test('who typed nothing yet finds all', () => {
  expect(found('')).toHaveLength(4)
  expect(found(' - ')).toHaveLength(4)
})
