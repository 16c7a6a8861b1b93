import { describe, expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import type { Definition, Item } from '../questionnaire/definition.ts'
import { score } from '../questionnaire/scoring.ts'
import { direction, isComparable, lineage, themeChange } from './lineage.ts'

/** A version in which one item was rewritten, one split in two, two merged and one added. */
const next: Definition = {
  ...DEFINITION,
  version: '2027-1',
  items: DEFINITION.items
    .filter(({ id }) => id !== 'toezicht-coordinatie' && id !== 'gebiedsbeheer')
    .flatMap((item): Item[] => {
      if (item.id === 'relatiebeheer') return [{ ...item, text: { ...item.text, nl: 'Anders?' } }]
      if (item.id !== 'controle-werkwijze') return [item]
      const split = { how: 'split' as const, items: ['toezicht-coordinatie'] }
      const merged = {
        how: 'merged' as const,
        items: ['gebiedsbeheer', 'werkzaamheden-communicatie'],
      }
      return [
        item,
        { ...item, id: 'toezicht-plan', follows: split },
        { ...item, id: 'toezicht-agenda', follows: split },
        { ...item, id: 'omgeving', follows: merged },
        { ...item, id: 'nieuw' },
      ]
    }),
}
const kind = (id: string) => {
  const item = next.items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(id)
  return lineage(DEFINITION, item)
}

describe('an item counts as', () => {
  test.each([
    ['vast-aanspreekpunt', 'same'],
    ['relatiebeheer', 'reworded'],
    ['toezicht-plan', 'split'],
    ['toezicht-agenda', 'split'],
    ['omgeving', 'merged'],
    ['nieuw', 'new'],
  ])('%s: %s', (id, expected) => {
    expect(kind(id)).toBe(expected)
    expect(isComparable(kind(id))).toBe(expected === 'same' || expected === 'reworded')
  })

  test('the same when the version is', () => {
    for (const item of DEFINITION.items) expect(lineage(DEFINITION, item)).toBe('same')
  })
})

describe('the change of a theme', () => {
  const answers = (level: string) => ({
    'controle-werkwijze': answer([]),
    'werkzaamheden-communicatie': answer(level),
    'toezicht-coordinatie': answer('l4'),
    gebiedsbeheer: answer('l0'),
  })
  const sheet = (definition: Definition, level: string) => ({
    definition,
    sheet: score(definition, answers(level), 'full'),
  })

  test('looks at the items that are in both versions only', () => {
    const change = themeChange(sheet(DEFINITION, 'l1'), sheet(next, 'l3'), 'toezicht', 'full')
    expect(change).toMatchObject({ of: 6 })
    const { weight } = itemCalled('werkzaamheden-communicatie')
    expect(change.items).toBeLessThan(change.of)
    expect(weight).toBe(2)
    expect((change.after ?? NaN) - (change.before ?? NaN)).toBeGreaterThan(change.noise)
    expect(direction(change)).toBe('up')
  })

  test('is none within one answer one level off, and nothing when nothing can be compared', () => {
    const still = themeChange(sheet(next, 'l1'), sheet(next, 'l1'), 'toezicht', 'full')
    expect(direction(still)).toBe('none')
    expect(direction({ before: 50, after: 54, items: 4, of: 4, noise: 4 })).toBe('none')
    expect(direction({ before: 50, after: 54.1, items: 4, of: 4, noise: 4 })).toBe('up')
    expect(direction({ before: 54.1, after: 50, items: 4, of: 4, noise: 4 })).toBe('down')
    const empty = { definition: DEFINITION, sheet: score(DEFINITION, {}, 'full') }
    expect(direction(themeChange(empty, empty, 'inkoop', 'full'))).toBeNull()
  })
})
