import { expect, test } from 'vitest'
import type { Told } from '../actions-said.ts'
import { regionDeck, type RegionDeckInput } from './region-deck.ts'

const details: RegionDeckInput['details'] = {
  ...{ municipalities: [], themes: [], ratings: [], before: null, movedSince: null, compared: 2 },
}
const about = { title: 'Rapport', footer: '', remarks: [], sentences: [], names: ['Noord', 'Zuid'] }
const slides = (more: Partial<RegionDeckInput>) =>
  regionDeck({ ...about, details, actions: [], ...more }).slides
const titles = (more: Partial<RegionDeckInput>) => slides(more).map(({ title }) => title)

test('what a board decides on has its slides: totals, shared quick wins, actions and their proof', () => {
  const actions: Told[] = [
    { status: 'busy', ratings: { improved: 1 } },
    { status: 'done', ratings: { none: 1 } },
    { status: 'done', ratings: {} },
  ]
  const all = slides({
    actions,
    totals: [
      { name: 'Noord', total: 40.6 },
      { name: 'Zuid', total: 72 },
    ],
    shared: [{ title: 'Bel terug', names: ['Noord', 'Zuid'] }],
  })
  const [totals, shared, done] = [
    all.find(({ title }) => title === 'Totaal per gemeente: van 41 tot 72'),
    all.find(({ table }) => table),
    all.find(({ title }) => title === '2 van de 3 acties zijn klaar'),
  ]
  expect(totals?.bars?.series[0]?.values).toEqual([41, 72])
  expect(totals?.sentences).toEqual(['Van 2 gemeenten is er een totaal; de mediaan is 56.'])
  expect(shared?.title).toBe('2 gemeenten kunnen samen beginnen met ‘Bel terug’')
  expect(shared?.table?.rows).toEqual([['Bel terug', 'Noord en Zuid']])
  expect(done?.sentences[0]).toBe('Van de acties zijn er 1 bezig en 2 klaar.')
  expect(done?.sentences[1]).toMatch(/[?] 1 keer duidelijk tevredener, 1 keer geen/)
})

test('what there is none of, or may not be seen, has no slide', () => {
  expect(titles({})).toEqual(titles({ totals: [], shared: [] }))
  expect(titles({}).join()).not.toMatch(/Totaal|samen|acties/)
})
