import { expect, test } from 'vitest'
import { slugOf } from './merger.ts'
import { ofRound, ofToday, predecessors } from './of-round.ts'

const place = (name: string, more: object = {}) => ({ name, takesPart: true, ...more })
const OLD = place('Oud', { takesPart: false, successor: 'GM0002', rounds: ['one'] })
const NEW = place('Nieuw', { rounds: ['two'] })
const STAYS = place('Blijft', { rounds: ['one', 'two'] })
const all = [OLD, NEW, STAYS]

test('a round has the municipalities of then, also those that are no more', () => {
  expect(ofRound(all, 'one')).toEqual([OLD, STAYS])
  expect(ofRound(all, 'two')).toEqual([NEW, STAYS])
})

test('a round of which nothing is known has those of today', () => {
  expect(ofRound(all, 'three')).toEqual([NEW, STAYS])
  expect(ofToday(all)).toEqual([NEW, STAYS])
})

test('what became part of a municipality is known by name', () => {
  expect(predecessors(all as { name: string; successor?: string }[], 'GM0002')).toEqual([OLD])
})

test('an address is made of a name', () => {
  expect(slugOf(' Súdwest-Fryslân ')).toBe('sudwest-fryslan')
  expect(slugOf('’s-Hertogenbosch')).toBe('s-hertogenbosch')
  expect(slugOf('2')).toBe('')
})
