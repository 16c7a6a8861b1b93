import { fc, test as each } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { themeSeries } from '../../comparison/lineage.ts'
import { EXAMPLE, withItem } from '#tests/example-draft.ts'
import type { Definition, Item } from '../definition.ts'
import { editionOf, type Document } from './document.ts'
import { breaksOf, decisionOf, experiencesOfDraft, lineageOfDraft, type Reach } from './lineage.ts'
import { couldBe, proposedOrigin } from './origin.ts'

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
  test('is decided when an editor agreed to just that, of the question as it is', () => {
    const reworded = itemsOf(withItem('relatiebeheer', () => ({ notApplicableWhen: 'Nooit' })))
    const [stands] = lineageOfDraft(before, reworded, {}).filter(({ how }) => how === 'reworded')
    const open = (items: readonly Item[], change: object = {}) =>
      lineageOfDraft(before, items, {
        relatiebeheer: { ...decisionOf(stands!, reworded), ...change },
      }).filter(({ decided }) => !decided)
    expect(open(reworded)).toEqual([])
    expect(open(reworded, { how: 'new' })).toHaveLength(1)
    expect(open(reworded, { asked: undefined })).toHaveLength(1)
    const again = itemsOf(withItem('relatiebeheer', () => ({ notApplicableWhen: 'Soms' })))
    expect(open(again)).toHaveLength(1)
  })
  test('is not decided by what never was asked', () => {
    const split = itemsOf(
      withItem('bcf-fte', () => ({ id: 'bcf-a', follows: { how: 'split', items: ['weg'] } })),
    )
    const [stands] = lineageOfDraft(before, split, {}).filter(({ item }) => item === 'bcf-a')
    const said = { 'bcf-a': decisionOf(stands!, split) }
    expect(lineageOfDraft(before, split, said).find(({ item }) => item === 'bcf-a')).toMatchObject({
      ...{ how: 'split', from: ['weg'], decided: false },
    })
  })
  test('says so when it is the same and counts otherwise', () => {
    const moved = withItem('relatiebeheer', () => ({ theme: 'groei', weight: 2 }))
    expect(standing(moved, 'relatiebeheer')).toMatchObject({
      ...{ how: 'same', decided: true, recounts: ['theme', 'weight'] },
    })
    expect(standing(EXAMPLE, 'relatiebeheer')).toMatchObject({ recounts: [] })
  })
  test('is told of an experience too', () => {
    const [first, second, ...rest] = before.ratingItems
    const stands = experiencesOfDraft(before, [
      { ...first!, text: { ...first!.text, nl: 'Anders' } },
      { ...first!, id: 'e-nieuw' },
      ...rest,
    ]).filter(({ how }) => how !== 'same')
    expect(stands.map(({ item, how }) => [item, how])).toEqual([
      [first!.id, 'reworded'],
      ['e-nieuw', 'new'],
      [second!.id, 'gone'],
    ])
  })
})

describe('where a new question comes from is proposed by the likeness of words', () => {
  const old = before.items.find(({ id }) => id === 'relatiebeheer')!
  const others = before.items.filter(({ id }) => id !== 'relatiebeheer')
  const like = (id: string) => ({ ...old, id })
  const proposed = (items: readonly Item[], id: string) =>
    proposedOrigin(
      before,
      items,
      items.find((item) => item.id === id)!,
    )
  test('from one that was taken out, it is that one', () => {
    expect(proposed([...others, like('relaties')], 'relaties')).toEqual({
      ...{ how: 'is', items: ['relatiebeheer'] },
    })
  })
  test('beside another that is like it, it was split', () => {
    const items = [...others, like('relaties-a'), like('relaties-b')]
    for (const id of ['relaties-a', 'relaties-b'])
      expect(proposed(items, id)).toEqual({ how: 'split', items: ['relatiebeheer'] })
  })
  test('from several that were taken out, it was merged', () => {
    const second = before.items.find(({ id }) => id === 'bcf-fte')!
    const text = { ...old.text, nl: `${old.text.nl} ${second.text.nl}` }
    const items = [...others.filter(({ id }) => id !== 'bcf-fte'), { ...like('samen'), text }]
    expect(proposed(items, 'samen')).toMatchObject({
      how: 'merged',
      items: expect.arrayContaining(['relatiebeheer', 'bcf-fte']) as string[],
    })
  })
  test('from none that is like it, it is new', () => {
    const text = { nl: 'Zwemt u weleens?', en: 'Do you swim?' }
    const { options: _, ...question } = like('zwemmen') as Item & { options?: unknown }
    const swims = { ...question, kind: 'date', min: '2020-01-01', text } as Item
    expect(proposed([...others, swims], 'zwemmen')).toEqual({ how: 'new' })
    expect(proposed([...before.items, like('erbij')], 'erbij')).toEqual({ how: 'new' })
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

describe('what breaks is told in municipalities', () => {
  const of = (item: string, numbers: object = {}) => ({
    ...{ kind: 'item' as const, item, trends: 0, prefilled: 0, proofs: 0, goingOn: 0, ...numbers },
  })
  const broken = (document: Document, ...reach: Reach[]) =>
    breaksOf(lineageOfDraft(before, itemsOf(document), {}), reach).map(
      ({ standing: { item, how }, trends, prefilled, proofs, goingOn }) => [
        ...[item, how, trends, prefilled, proofs, goingOn],
      ],
    )
  test('of what changed, and of nothing else', () => {
    expect(broken(EXAMPLE, of('bcf-fte', { goingOn: 12 }))).toEqual([])
    const numbers = { trends: 12, prefilled: 14, proofs: 2 }
    expect(
      broken(
        withItem('bcf-fte', () => ({ unit: 'uren' })),
        of('bcf-fte', numbers),
      ),
    ).toEqual([['bcf-fte', 'new', 12, 14, 2, 0]])
  })
  test('of what a question is split from', () => {
    const split = withItem('bcf-fte', () => ({
      ...{ id: 'bcf-a', follows: { how: 'split', items: ['bcf-fte'] } },
    }))
    expect(broken(split, of('bcf-fte', { trends: 12 }))).toEqual([
      ['bcf-a', 'split', 12, 0, 0, 0],
      ['bcf-fte', 'gone', 12, 0, 0, 0],
    ])
  })
  test('also of what only rounds know, and where a theme is counted anew', () => {
    expect(broken(EXAMPLE, of('later', { trends: 3 }), of('ooit'))).toEqual([
      ['later', 'gone', 3, 0, 0, 0],
    ])
    const moved = withItem('bcf-fte', () => ({ theme: 'groei' }))
    expect(broken(moved, of('bcf-fte', { goingOn: 12 }))).toEqual([
      ['bcf-fte', 'same', 0, 0, 0, 12],
    ])
  })
})

const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
  minLength: before.items.length,
  maxLength: before.items.length,
})
const sheet = ({ items }: Definition, values: readonly number[]) => ({
  items: Object.fromEntries(items.map(({ id }, place) => [id, { score: values[place] ?? null }])),
})

/** What an editor can do to a question. */
const EDITS = ['nothing', 'rename', 'reword', 'rescore', 'reweigh', 'move', 'remove'] as const
const edits = fc.array(fc.constantFrom(...EDITS), {
  minLength: before.items.length,
  maxLength: before.items.length,
})
const [, elsewhere] = before.themes

function edited(item: Item, edit: (typeof EDITS)[number]): readonly Item[] {
  switch (edit) {
    case 'nothing':
      return [item]
    case 'rename': {
      const { follows: _, ...question } = item
      return [{ ...question, id: `${item.id}-b` }]
    }
    case 'reword':
      return [{ ...item, text: { ...item.text, nl: `${item.text.nl} En anders?` } }]
    case 'rescore':
      return [{ ...item, hiddenScore: item.hiddenScore === 1 ? 2 : 1 }]
    case 'reweigh':
      return [{ ...item, weight: item.weight === 2 ? 1 : 2 }]
    case 'move':
      return [
        { ...item, theme: item.theme === elsewhere!.id ? before.themes[0]!.id : elsewhere!.id },
      ]
    case 'remove':
      return []
  }
}

each.prop([scores, scores, edits])(
  'the trend of what stayed the same is unchanged to the last digit, whatever else is edited',
  (then, now, how) => {
    const last: Definition = {
      ...before,
      version: 'later',
      items: before.items.flatMap((item, place) => edited(item, how[place] ?? 'nothing')),
    }
    const standings = lineageOfDraft(before, last.items, {})
    const stands = new Map(standings.map((each) => [each.item, each]))
    const expected = {
      nothing: 'same',
      reword: 'reworded',
      rescore: 'new',
      remove: 'gone',
    } as const
    for (const [place, { id }] of before.items.entries()) {
      const edit = how[place] ?? 'nothing'
      if (edit in expected)
        expect(stands.get(id)?.how).toBe(expected[edit as keyof typeof expected])
      if (edit === 'rename') expect(stands.get(`${id}-b`)?.how).toBe('new')
      if (edit === 'reweigh') expect(stands.get(id)?.recounts).toEqual(['weight'])
      if (edit === 'move') expect(stands.get(id)?.recounts).toEqual(['theme'])
    }
    // One question at a time: its own trend is its two scores, as if nothing else was edited.
    const alone = (definition: Definition, id: string): Definition => ({
      ...definition,
      items: definition.items.filter((item) => item.id === id),
    })
    const series = (earlier: Definition, later: Definition, theme: string) =>
      themeSeries(
        [
          { definition: earlier, sheet: sheet(before, then) },
          { definition: later, sheet: sheet(before, now) },
        ],
        theme,
        'full',
      ).values
    for (const { id, theme, weight } of before.items)
      if (stands.get(id)?.how === 'same' && stands.get(id)?.recounts.length === 0 && weight > 0)
        expect(series(before, alone(last, id), theme)).toEqual(
          series(before, alone(before, id), theme),
        )
    // A theme in which nothing was reworded, weighed or moved is as if only the same questions were ever asked.
    const kept = new Set(
      standings.flatMap(({ item, how: stood }) => (stood === 'same' ? [item] : [])),
    )
    const only = { ...before, items: before.items.filter((item) => kept.has(item.id)) }
    const themesWith = (...which: readonly string[]) =>
      before.items.flatMap(({ theme }, place) => (which.includes(how[place] ?? '') ? theme : []))
    const changed = new Set([
      ...themesWith('reword', 'reweigh', 'move'),
      ...last.items.flatMap(({ id, theme }) =>
        stands.get(id)?.recounts.includes('theme') ? theme : [],
      ),
    ])
    for (const { id } of before.themes)
      if (!changed.has(id)) expect(series(before, last, id)).toEqual(series(before, only, id))
  },
)
