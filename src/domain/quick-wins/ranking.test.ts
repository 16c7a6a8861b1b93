import { describe, expect, it, test } from 'vitest'
import { answer, UNKNOWN } from '#tests/arbitraries.ts'
import { ALL_QUESTIONS, DEFINITION, measureCalled, MEASURES } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import { answered, expectClose, vectors, type BareAnswers } from '#tests/vectors.ts'
import type { Answers } from '../questionnaire/answers.ts'
import type { Route } from '../questionnaire/definition.ts'
import { score } from '../questionnaire/scoring.ts'
import type { Need } from './need.ts'
import { rankMeasures, type QuickWin, type RankedMeasures, type RankingInput } from './ranking.ts'

const needOf = (ratingItem: string, need: number, regional = need): Need => ({
  ratingItem,
  need,
  basis: 'own',
  own: null,
  region: rated(500, 100, 100 - regional),
})
const sameNeed = (need: number) => DEFINITION.ratingItems.map(({ id }) => needOf(id, need))

function rank(answers: Answers, change: Partial<RankingInput> = {}): RankedMeasures {
  return rankMeasures({
    definition: DEFINITION,
    sheet: score(DEFINITION, answers, 'full'),
    measures: MEASURES,
    needs: sameNeed(50),
    donorItems: new Set(),
    ...change,
  })
}
const all = ({ top, rest, later }: RankedMeasures) => [...top, ...rest, ...later]
const find = (ranked: RankedMeasures, id: string) =>
  all(ranked).find(({ measure }) => measure.id === id)

type Row = Pick<
  QuickWin,
  'demand' | 'emphasis' | 'room' | 'ease' | 'feasibility' | 'impact' | 'hasDonor' | 'priority'
>
type Rows = Record<keyof RankedMeasures, (Row & { id: string })[]>
type Input = {
  route: Route
  answers: BareAnswers
  needs: Record<string, number>
  /** Where it is not as here. */
  regionNeeds: Record<string, number>
  donorItems: string[]
  setAside: string[]
  /** Of every measure: the source has none. */
  hoursPerYear: number
}

test.for(vectors<Input, Rows>('ranking'))('$source: $name', ({ input, expected, tolerance }) => {
  const ranked = rankMeasures({
    definition: DEFINITION,
    sheet: score(DEFINITION, answered(input.answers), input.route),
    measures: MEASURES.map((measure) => ({ ...measure, hoursPerYear: input.hoursPerYear })),
    needs: Object.entries(input.needs).map(([item, need]) =>
      needOf(item, need, input.regionNeeds[item]),
    ),
    donorItems: new Set(input.donorItems),
    setAside: new Set(input.setAside),
  })
  for (const list of ['top', 'rest', 'later'] as const) {
    expect(ranked[list].map(({ measure }) => measure.id)).toEqual(
      expected[list].map(({ id }) => id),
    )
    for (const { id, ...numbers } of expected[list])
      expectClose(find(ranked, id), numbers, tolerance)
  }
})

describe('the catalogue', () => {
  it('names only items and entrepreneur items that exist', () => {
    const items = new Set(ALL_QUESTIONS.items.map(({ id }) => id))
    const ratingItems = new Set(ALL_QUESTIONS.ratingItems.map(({ id }) => id))
    for (const { triggers, unknownTriggers, targets, effects } of MEASURES) {
      const named = [...triggers, ...targets].map(({ item }) => item)
      expect([...named, ...unknownTriggers].filter((id) => !items.has(id))).toEqual([])
      expect(effects.filter(({ ratingItem }) => !ratingItems.has(ratingItem))).toEqual([])
    }
  })
})

describe('a measure is proposed', () => {
  it('when a trigger item scores at most its limit', () => {
    expect(find(rank({ 'vast-aanspreekpunt': answer('l2') }), 'qw-naam-en-nummer')).toMatchObject({
      theme: 'aanspreekpunt',
      triggers: [{ item: 'vast-aanspreekpunt', score: 50, atMost: 50 }],
      gains: [{ item: 'vast-aanspreekpunt', weight: 2, from: 50, to: 75, assumed: false }],
      room: 25,
    })
    expect(all(rank({ 'vast-aanspreekpunt': answer('l3') }))).toEqual([])
  })

  it('when an item is unknown and the measure says so; unknown counts as 50 in the room only', () => {
    expect(find(rank({ 'ruimte-vraag-dagen': UNKNOWN }), 'qw-ruimte-binnen-tien')).toMatchObject({
      triggers: [{ item: 'ruimte-vraag-dagen', score: null, atMost: null }],
      gains: [{ item: 'ruimte-vraag-dagen', from: 50, to: 75, assumed: true }],
      room: 25,
    })
    expect(all(rank({ vooroverleg: UNKNOWN }))).toEqual([])
  })

  it('never by a hidden or empty item, which has no part in the room either', () => {
    expect(find(rank({ 'digitale-aanvragen': answer(0) }), 'qw-zakelijk-inloggen')).toBeUndefined()
    const answers = { doorverbinden: answer('l0'), 'servicenorm-reactie': UNKNOWN }
    expect(find(rank({ doorverbinden: answer('l0') }), 'qw-servicebelofte')?.room).toBe(75)
    expect(find(rank(answers), 'qw-servicebelofte')?.room).toBeCloseTo((2 * 25 + 75) / 3)
  })

  it('not when it is set aside, nor when there is nothing to gain', () => {
    const measure = measureCalled('qw-naam-en-nummer')
    const measures = [{ ...measure, targets: [{ item: 'vast-aanspreekpunt', to: 50 }] }]
    expect(all(rank({ 'vast-aanspreekpunt': answer('l1') }, { measures }))).toHaveLength(1)
    expect(all(rank({ 'vast-aanspreekpunt': answer('l2') }, { measures }))).toEqual([])
    const setAside = new Set(['qw-naam-en-nummer'])
    expect(all(rank({ 'vast-aanspreekpunt': answer('l0') }, { setAside }))).toEqual([])
  })

  it('with a raise that stops at 100', () => {
    const channels = ['voorpagina', 'nieuwsbrief', 'bezoeken']
    const ranked = rank({
      'aanspreekpunt-kanalen': answer(channels),
      'starters-aanbod': answer(['pagina', 'welkom', 'gesprek', 'coaching', 'bbz']),
    })
    expect(find(ranked, 'qw-bekendmaken')?.gains.map(({ to }) => to)).toEqual([100, 100])
  })
})

describe('the order', () => {
  const low: Answers = Object.fromEntries(
    DEFINITION.items.filter(({ kind }) => kind === 'choice').map(({ id }) => [id, answer('l0')]),
  )

  it('takes the need that a measure does most for', () => {
    const needs = [needOf('e-meedenken', 49), needOf('e-vergunningtijd', 64)]
    const placed = (known: Need[]) =>
      find(rank({ vooroverleg: answer('l1') }, { needs: known }), 'qw-intaketafel')
    expect(placed(needs)?.deciding).toMatchObject({
      need: { ratingItem: 'e-meedenken' },
      factor: 1,
    })
    expect(placed(needs)?.demand).toBeCloseTo(49)
    // Where nothing is known of that one, the next.
    expect(placed(needs.slice(1))?.demand).toBeCloseTo(51.2)
  })

  it('takes the heaviest of the needs that it does as much for', () => {
    const answers = { meertalig: answer([]) }
    const deciding = (information: number, growth: number) =>
      find(
        rank(answers, { needs: [needOf('e-informatie', information), needOf('e-groei', growth)] }),
        'qw-blad-de-en',
      )?.deciding.need.ratingItem
    expect([deciding(50, 40), deciding(40, 50)]).toEqual(['e-informatie', 'e-groei'])
  })

  it('moves a need up that is heavier here than in the region, at most four times', () => {
    const answers = { 'vast-aanspreekpunt': answer('l0') }
    const at = (regional: number) =>
      rank(answers, { needs: [needOf('e-juiste-persoon', 50, regional)] }).top[0]
    expect([at(50)?.emphasis, at(40)?.emphasis, at(100)?.emphasis]).toEqual([1, 1.25, 0.5])
    expect([at(10)?.emphasis, at(0)?.emphasis]).toEqual([2, 2])
    expect(at(10)?.priority).toBeCloseTo(4 * (at(50)?.priority ?? NaN))
  })

  it('puts at most five on top, at most two of a theme, the rest below in order', () => {
    const needs = DEFINITION.ratingItems.map(({ id, theme }) =>
      needOf(id, theme === 'vergunningen' ? 100 : 10),
    )
    const { top, rest } = rank(low, { needs })
    expect(top).toHaveLength(5)
    const themes = top.map(({ theme }) => theme)
    for (const theme of themes) expect(themes.filter((t) => t === theme).length).toBeLessThan(3)
    expect(themes.filter((theme) => theme === 'vergunningen')).toHaveLength(2)
    const order = rest.map(({ priority }) => priority)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(Math.max(...order)).toBeGreaterThan(Math.min(...top.map(({ priority }) => priority)))
  })

  it('breaks ties by days, weeks and id', () => {
    const base = measureCalled('qw-naam-en-nummer')
    // All as easy: one person-day weighs as much as two weeks, and K1 as two days.
    const twin = (id: string, personDays: number, weeks: number, cost: 'K0' | 'K1' = 'K0') => ({
      ...base,
      id,
      personDays,
      weeks,
      cost,
    })
    const measures = [twin('b', 2, 4), twin('c', 3, 2), twin('a', 2, 4), twin('d', 2, 0, 'K1')]
    const ranked = rank({ 'vast-aanspreekpunt': answer('l0') }, { measures })
    expect(new Set(all(ranked).map(({ priority }) => priority)).size).toBe(1)
    expect([...ranked.top, ...ranked.rest].map(({ measure }) => measure.id)).toEqual([
      'd',
      'a',
      'b',
      'c',
    ])
  })

  it('puts a measure that someone can share before one that is as high', () => {
    const base = measureCalled('qw-naam-en-nummer')
    const items = ['vast-aanspreekpunt', 'vooroverleg']
    const measures = items.map((item) => ({
      ...base,
      id: item,
      triggers: [{ item, atMost: 50 }],
      targets: [{ item, to: 75 }],
    }))
    const answers = Object.fromEntries(items.map((item) => [item, answer('l1')]))
    const first = (shared: string) =>
      rank(answers, { measures, donorItems: new Set([shared]) }).top[0]?.measure.id
    expect(items.map(first)).toEqual(items)
  })
})
