import { fc, test as each } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { themeSeries } from '../../comparison/lineage.ts'
import { EXAMPLE, withItem } from '#tests/example-draft.ts'
import type { Definition } from '../definition.ts'
import { editionOf, type Document } from './document.ts'
import { breaksOf, couldBe, lineageOfDraft } from './lineage.ts'

const before = editionOf(EXAMPLE).definition
const itemsOf = (document: Document) => document.items.map(({ asked }) => asked)
const standing = (document: Document, id: string) =>
  lineageOfDraft(before, itemsOf(document), {}).find(({ item }) => item === id)

describe('how a question stands', () => {
  test('is proposed by the one notion of the same question', () => {
    const kinds = lineageOfDraft(before, before.items, {}).map(({ how }) => how)
    expect(new Set(kinds)).toEqual(new Set(['same']))
    const reworded = withItem('relatiebeheer', ({ text }) => ({ text: { ...text, nl: 'Anders?' } }))
    expect(standing(reworded, 'relatiebeheer')).toMatchObject({ how: 'reworded', decided: false })
    const counted = withItem('bcf-fte', () => ({ unit: 'uren' }))
    expect(standing(counted, 'bcf-fte')).toMatchObject({ how: 'new', from: ['bcf-fte'] })
    const split = withItem('bcf-fte', () => ({
      ...{ id: 'bcf-a', follows: { how: 'split', items: ['bcf-fte'] } },
    }))
    expect(standing(split, 'bcf-a')).toMatchObject({ how: 'split', from: ['bcf-fte'] })
    expect(standing(split, 'bcf-fte')).toMatchObject({ how: 'gone', decided: false })
  })
  test('is decided when an editor agreed to just that', () => {
    const reworded = withItem('relatiebeheer', () => ({ notApplicableWhen: 'Nooit' }))
    const agreed = (how: 'reworded' | 'new') =>
      lineageOfDraft(before, itemsOf(reworded), {
        relatiebeheer: { how, from: ['relatiebeheer'] },
      }).filter(({ decided }) => !decided)
    expect(agreed('reworded')).toEqual([])
    expect(agreed('new')).toHaveLength(1)
  })
})

test('a new question can be one that was taken out, where answers are counted the same', () => {
  const [old] = before.items.filter(({ id }) => id === 'relatiebeheer')
  const anew = { ...old!, id: 'relaties', text: { ...old!.text, nl: 'Anders?' } }
  const items = before.items.map((item) => (item.id === 'relatiebeheer' ? anew : item))
  expect(couldBe(before, items, anew).map(({ id }) => id)).toEqual(['relatiebeheer'])
  expect(couldBe(before, [...items, old!], anew)).toEqual([])
  expect(couldBe(before, items, { ...before.items[0]! })).toEqual([])
  const counted = { ...before.items.find(({ id }) => id === 'bcf-fte')!, id: 'relaties' }
  expect(couldBe(before, items, counted)).toEqual([])
})

test('what breaks is told in municipalities: of a rewording only what is filled in beforehand', () => {
  const reach = [{ item: 'bcf-fte', trends: 12, prefilled: 14, proofs: 2 }]
  const broken = (document: Document) =>
    breaksOf(lineageOfDraft(before, itemsOf(document), {}), reach).map(
      ({ trends, prefilled, proofs }) => [trends, prefilled, proofs],
    )
  expect(broken(EXAMPLE)).toEqual([])
  expect(broken(withItem('bcf-fte', () => ({ max: 999 })))).toEqual([[0, 14, 0]])
  expect(broken(withItem('bcf-fte', () => ({ unit: 'uren' })))).toEqual([[12, 14, 2]])
})

const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
  minLength: before.items.length,
  maxLength: before.items.length,
})
const sheet = ({ items }: Definition, values: readonly number[]) => ({
  items: Object.fromEntries(items.map(({ id }, place) => [id, { score: values[place] ?? null }])),
})

each.prop([scores, scores, fc.subarray(before.items.map(({ id }) => id))])(
  'the trend of what stayed the same is unchanged to the last digit, whatever else is edited',
  (then, now, edited) => {
    const draft: Definition = {
      ...before,
      version: 'later',
      items: before.items.map((item) =>
        edited.includes(item.id) ? { ...item, id: `${item.id}-b` } : item,
      ),
    }
    const same = lineageOfDraft(before, draft.items, {}).filter(({ how }) => how === 'same')
    expect(same.map(({ item }) => item)).toEqual(
      before.items.map(({ id }) => id).filter((id) => !edited.includes(id)),
    )
    const kept = new Set(same.map(({ item }) => item))
    const only = { ...before, items: before.items.filter(({ id }) => kept.has(id)) }
    for (const { id } of before.themes) {
      const over = (last: Definition) =>
        themeSeries(
          [
            { definition: before, sheet: sheet(before, then) },
            { definition: last, sheet: sheet(last, now) },
          ],
          id,
          'full',
        ).values
      const expected = themeSeries(
        [
          { definition: before, sheet: sheet(before, then) },
          { definition: only, sheet: sheet(before, now) },
        ],
        id,
        'full',
      ).values
      expect(over(draft)).toEqual(expected)
    }
  },
)
