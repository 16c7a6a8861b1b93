import { describe, expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import type { Definition, Item } from '../questionnaire/definition.ts'
import { score } from '../questionnaire/scoring.ts'
import { direction, isComparable, lineage, themeChange, themeSeries } from './lineage.ts'

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

  test('new when the same answer gives another score', () => {
    const item = itemCalled('werkzaamheden-communicatie')
    const options = 'options' in item ? item.options : []
    const worth = { ...item, options: options.map((o) => ({ ...o, score: o.score / 2 })) } as Item
    expect(lineage(DEFINITION, worth)).toBe('new')
    const wording = { ...item, options: options.map((o) => ({ ...o, text: 'Anders' })) } as Item
    expect(lineage(DEFINITION, wording)).toBe('reworded')
    const number = DEFINITION.items.find(({ kind }) => kind === 'number')
    if (number?.kind !== 'number') throw new Error('no number')
    expect(
      lineage(DEFINITION, {
        ...number,
        anchors: [
          [0, 0],
          [9, 100],
        ],
      }),
    ).toBe('new')
  })

  test('new when it is counted in another unit, and reworded when only its range is another', () => {
    const weeks = itemCalled('doorlooptijd-horeca-weken')
    expect(lineage(DEFINITION, { ...weeks, unit: 'dagen' } as Item)).toBe('new')
    expect(lineage(DEFINITION, { ...weeks, max: 104 } as Item)).toBe('reworded')
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

  test('goes through several rounds over the items scored in each of them', () => {
    const rounds = [sheet(DEFINITION, 'l0'), sheet(DEFINITION, 'l2'), sheet(next, 'l4')]
    const series = themeSeries(rounds, 'toezicht', 'full')
    const { items, before, after } = themeChange(
      sheet(DEFINITION, 'l0'),
      sheet(next, 'l4'),
      'toezicht',
      'full',
    )
    expect(series.items).toBe(items)
    expect([series.values[0], series.values[2]]).toEqual([before, after])
    expect(series.values[1]).toBeCloseTo(((before ?? NaN) + (after ?? NaN)) / 2)
    const empty = { definition: DEFINITION, sheet: score(DEFINITION, {}, 'full') }
    expect(themeSeries([empty, ...rounds], 'toezicht', 'full')).toMatchObject({
      values: [null, null, null, null],
      items: 0,
    })
    expect(themeSeries([], 'toezicht', 'full').values).toEqual([])
  })

  test('is none within one answer one level off, and nothing when nothing can be compared', () => {
    const still = themeChange(sheet(next, 'l1'), sheet(next, 'l1'), 'toezicht', 'full')
    expect(direction(still)).toBe('none')
    expect(direction({ before: 50, after: 54, noise: 4 })).toBe('none')
    expect(direction({ before: 50, after: 54.1, noise: 4 })).toBe('up')
    expect(direction({ before: 54.1, after: 50, noise: 4 })).toBe('down')
    const empty = { definition: DEFINITION, sheet: score(DEFINITION, {}, 'full') }
    expect(direction(themeChange(empty, empty, 'inkoop', 'full'))).toBeNull()
  })
})
