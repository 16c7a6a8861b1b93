import { describe, expect, test } from 'vitest'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import type { RoundSettings } from '../round.ts'
import type { Municipality } from '../territory/municipality.ts'
import type { RehearsalInput } from './input.ts'
import { rehearse } from './rehearsal.ts'

const all = territory.municipalities.map((one) => ({ ...one, takesPart: true })) as Municipality[]
const settings: RoundSettings = {
  ...{ startsOn: '2027-03-01', route: 'full', ownResults: true, graceDays: 5 },
  ...{ rating: true, ratingFrom: null, ratingUntil: null, codes: 'some' },
}
const members = all.flatMap(({ code: municipalityCode }) => [
  { role: 'coordinator' as const, municipalityCode },
  { role: 'colleague' as const, municipalityCode },
])
const input = (more: Partial<RehearsalInput> = {}): RehearsalInput => ({
  ...{ definition: DEFINITION, settings, closesOn: '2027-04-30', municipalities: all, members },
  ...{ earlierRounds: 2, before: new Map(all.map(({ code }) => [code, 100])), seed: 1 },
  ...more,
})
const chart = (name: string, more: Partial<RehearsalInput> = {}) =>
  rehearse(input(more)).charts.find((one) => one.chart === name)

describe('a rehearsal', () => {
  test('is the same for a seed, and another for another', () => {
    expect(rehearse(input())).toEqual(rehearse(input()))
    expect(rehearse(input({ seed: 2 }))).not.toEqual(rehearse(input()))
  })

  test('of sixteen fills every chart', () => {
    const { charts, cells, tooFew } = rehearse(input())
    for (const { chart, filled, of } of charts.filter((one) => one.chart !== 'subregions'))
      expect([chart, filled]).toEqual([chart, of])
    expect(tooFew).toEqual([])
    expect(cells.hidden).toBe(0)
    expect(cells.shown + cells.indicative).toBe(16 * DEFINITION.ratingItems.length)
  })

  test('of four has no median of the region, whatever they answer', () => {
    for (let seed = 1; seed <= 50; seed++)
      expect(chart('full', { municipalities: all.slice(0, 4), seed })).toMatchObject({
        filled: 0,
        needed: 5,
      })
  })

  test('compares those of one route with each other only', () => {
    const names = (more: Partial<RehearsalInput>) =>
      rehearse(input(more)).charts.map((one) => one.chart)
    expect(names({ settings: { ...settings, route: null } }).slice(0, 2)).toEqual(['short', 'full'])
    expect(names({}).slice(0, 1)).toEqual(['full'])
    expect(names({ settings: { ...settings, route: 'short' } })[0]).toBe('short')
  })

  test('hides what too few answered, and tells where', () => {
    const [few] = all
    const before = new Map(all.map(({ code }) => [code, code === few?.code ? 3 : 100]))
    const played = rehearse(input({ before }))
    expect(played.tooFew).toEqual([few?.code])
    expect(played.cells.hidden).toBe(DEFINITION.ratingItems.length)
    expect(played.charts.at(-1)).toMatchObject({ chart: 'entrepreneurs', filled: 15, of: 16 })
  })

  test('without ratings has nothing of entrepreneurs, and no place with too few', () => {
    const played = rehearse(input({ settings: { ...settings, rating: false } }))
    expect([played.cells.shown, played.cells.indicative, played.tooFew]).toEqual([0, 0, []])
    expect(played.charts.at(-1)).toMatchObject({ filled: 0, of: 16 })
  })

  test('shows rounds side by side from the third on', () => {
    expect([0, 1, 2].map((earlierRounds) => chart('rounds', { earlierRounds })?.filled)).toEqual([
      0, 0, 1,
    ])
  })

  test('mails who is there, on days that follow from the round', () => {
    const [first] = all
    const viewer = { role: 'viewer' as const, municipalityCode: null }
    const { mails, unheard } = rehearse(
      input({
        members: [...members.filter((one) => one.municipalityCode !== first?.code), viewer],
      }),
    )
    expect(unheard).toEqual([first?.code])
    expect(mails.map(({ kind, day }) => [kind, day])).toEqual([
      ['open', '2027-03-01'],
      ['closing', '2027-04-23'],
      ['ready', null],
      ['outcome', null],
      ['compared', null],
    ])
    const [open, closing, ready, outcome, compared] = mails.map(({ people }) => people)
    expect(open).toBe(15)
    expect((closing ?? 0) + (outcome ?? 0)).toBe(15)
    expect(ready).toBe(outcome)
    expect(compared).toBe((outcome ?? 0) + 1)
  })

  test('takes as long as the questionnaire says', () => {
    const { minutes } = rehearse(input())
    expect(minutes.together).toBe(16 * minutes.full)
    expect(minutes.short).toBeLessThan(minutes.full)
  })
})
