import { expect, test } from 'vitest'
import { find, type Findable } from './findable.ts'

const one = (kind: Findable['kind'], label: string, also = ''): Findable => ({
  kind,
  label,
  also,
  href: '/',
})
const all = [
  one('measure', 'Bel binnen een dag terug', 'reactie'),
  one('question', 'Hoe snel belt u terug?'),
  one('municipality', 'Beekdaelen: de scan'),
  one('municipality', 'Beek: de scan'),
  one('page', 'Bijeenkomst', 'besluiten'),
  one('page', 'Acties', 'te laat bel'),
]
const labels = (typed: string) => find(all, typed).map(({ label }) => label)

test('nothing is typed, nothing is found', () => {
  expect(labels(' ')).toEqual([])
  expect(labels('xyz')).toEqual([])
})

test('names that begin with it come first, then words that do, then other words', () => {
  expect(labels('bel')).toEqual(['Bel binnen een dag terug', 'Hoe snel belt u terug?', 'Acties'])
  expect(labels('beek')).toEqual(['Beek: de scan', 'Beekdaelen: de scan'])
})

test('every word counts, whatever the capitals, accents and signs', () => {
  expect(labels('TERUG, bél').toSorted()).toEqual([
    'Bel binnen een dag terug',
    'Hoe snel belt u terug?',
  ])
  expect(labels('bel reactie')).toEqual(['Bel binnen een dag terug'])
})
