import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect } from 'vitest'
import { anyAnswers, answer, RUNS, scoredItemWithTwoValues } from '#tests/arbitraries.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import type { Answers } from '../questionnaire/answers.ts'
import { itemScore } from '../questionnaire/item-score.ts'
import { score } from '../questionnaire/scoring.ts'
import type { Measure } from './measure.ts'
import type { Need } from './need.ts'
import { rankMeasures, type RankedMeasures } from './ranking.ts'

const percent = fc.double({ min: 0, max: 100, noNaN: true })
const anyNeeds: fc.Arbitrary<Need[]> = fc.tuple(
  ...DEFINITION.ratingItems.map(({ id }) =>
    fc
      .double({ min: 0, max: 100, noNaN: true })
      .chain((need) => fc.tuple(fc.constant(need), fc.integer({ min: 0, max: 100 })))
      .map(([need, regional]): Need => ({
        ratingItem: id,
        need,
        basis: 'own',
        own: null,
        region: rated(500, 100, 100 - regional),
      })),
  ),
)
const anyDonors = fc
  .subarray(DEFINITION.items.map(({ id }) => id))
  .map((items): ReadonlySet<string> => new Set(items))

type World = { answers: Answers; needs: Need[]; donorItems: ReadonlySet<string> }
const anyWorld: fc.Arbitrary<World> = fc.record({
  answers: anyAnswers,
  needs: anyNeeds,
  donorItems: anyDonors,
})

function rank({ answers, needs, donorItems }: World, measures: readonly Measure[] = MEASURES) {
  const sheet = score(DEFINITION, answers, 'full')
  return rankMeasures({ definition: DEFINITION, sheet, measures, needs, donorItems })
}
const all = ({ top, rest, later }: RankedMeasures) => [...top, ...rest, ...later]
const priorities = (ranked: RankedMeasures) =>
  new Map(all(ranked).map(({ measure, priority }) => [measure.id, priority]))

test.prop([anyWorld, fc.shuffledSubarray([...MEASURES], { minLength: MEASURES.length })], RUNS)(
  'the same input gives the same order, however it is listed',
  (world, measures) => {
    const shuffled = rank({ ...world, needs: [...world.needs].reverse() }, measures)
    const ids = (ranked: RankedMeasures) => all(ranked).map(({ measure }) => measure.id)
    expect(ids(shuffled)).toEqual(ids(rank(world)))
  },
)

test.prop([anyWorld], RUNS)(
  'every proposed measure is in one list, with numbers in range',
  (world) => {
    const ranked = rank(world)
    const ids = all(ranked).map(({ measure }) => measure.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ranked.top.length).toBe(Math.min(5, ranked.top.length))
    for (const { triggers, demand, emphasis, room, impact, ease } of all(ranked)) {
      expect(emphasis).toBeGreaterThanOrEqual(0.5)
      expect(emphasis).toBeLessThanOrEqual(2)
      expect(triggers.length).toBeGreaterThan(0)
      expect(demand).toBeLessThanOrEqual(100)
      expect(room).toBeGreaterThan(0)
      expect(room).toBeLessThanOrEqual(100)
      expect(impact).toBeLessThanOrEqual(100)
      expect(ease).toBeLessThanOrEqual(1)
    }
  },
)

test.prop(
  [
    anyWorld,
    fc.nat(DEFINITION.ratingItems.length - 1),
    fc.double({ min: 0, max: 100, noNaN: true }),
  ],
  RUNS,
)(
  'a higher need never lowers a measure that works on it, and leaves the others alone',
  (world, index, more) => {
    const needs = world.needs.map((need, at) =>
      at === index ? { ...need, need: Math.max(need.need, more) } : need,
    )
    const [before, after] = [priorities(rank(world)), priorities(rank({ ...world, needs }))]
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    for (const { id, effects } of MEASURES) {
      const [was, is] = [before.get(id), after.get(id)]
      if (was === undefined || is === undefined) continue
      const raised = effects.some(({ ratingItem }) => ratingItem === needs[index]?.ratingItem)
      if (raised) expect(is).toBeGreaterThanOrEqual(was)
      else expect(is).toBe(was)
    }
  },
)

test.prop([anyWorld, scoredItemWithTwoValues], RUNS)(
  'a better answer never raises a measure that it triggers',
  (world, [item, one, other]) => {
    const points = (value: typeof one) => itemScore(item, value) ?? 0
    const [worse, better] = points(one) <= points(other) ? [one, other] : [other, one]
    const ranked = (value: typeof one) =>
      priorities(rank({ ...world, answers: { ...world.answers, [item.id]: answer(value) } }))
    const [before, after] = [ranked(worse), ranked(better)]
    for (const { id, triggers } of MEASURES) {
      if (!triggers.some((trigger) => trigger.item === item.id)) continue
      const is = after.get(id)
      if (is !== undefined) expect(is).toBeLessThanOrEqual((before.get(id) ?? -1) + 1e-9)
    }
  },
)

const order = (ranked: RankedMeasures) =>
  [...ranked.top, ...ranked.rest, ...ranked.later]
    .sort((a, b) => b.priority - a.priority)
    .map(({ measure }) => measure.id)

test.prop([anyWorld, fc.constantFrom(...DEFINITION.themes.map(({ id }) => id)), percent], RUNS)(
  'a higher need for a theme never lowers its measures, nor lets others pass them that do not work on it',
  (world, theme, more) => {
    const ofTheme = new Set(
      DEFINITION.items.filter((item) => item.theme === theme).map(({ id }) => id),
    )
    const raised = new Set(
      DEFINITION.ratingItems
        .filter(({ scanItems }) => scanItems.some((item) => ofTheme.has(item)))
        .map(({ id }) => id),
    )
    const needs = world.needs.map((need) =>
      raised.has(need.ratingItem) ? { ...need, need: Math.max(need.need, more) } : need,
    )
    const [before, after] = [rank(world), rank({ ...world, needs })]
    const worksOnIt = new Set(
      MEASURES.filter(({ effects }) => effects.some((effect) => raised.has(effect.ratingItem))).map(
        ({ id }) => id,
      ),
    )
    const [was, is] = [priorities(before), priorities(after)]
    for (const id of worksOnIt)
      expect(is.get(id) ?? 0).toBeGreaterThanOrEqual((was.get(id) ?? 0) - 1e-9)
    const [old, now] = [order(before), order(after)]
    for (const [at, id] of old.entries())
      if (worksOnIt.has(id))
        for (const other of old.slice(at + 1))
          if (!worksOnIt.has(other) && was.get(id) !== was.get(other))
            expect(now.indexOf(id), `${id} above ${other}`).toBeLessThan(now.indexOf(other))
  },
)

test.prop([anyWorld, scoredItemWithTwoValues], RUNS)(
  'a better answer lets no measure that it triggers pass one that the answer is not about',
  (world, [item, one, other]) => {
    const points = (value: typeof one) => itemScore(item, value) ?? 0
    const [worse, better] = points(one) <= points(other) ? [one, other] : [other, one]
    const ranked = (value: typeof one) =>
      rank({ ...world, answers: { ...world.answers, [item.id]: answer(value) } })
    const [before, after] = [ranked(worse), ranked(better)]
    const [was, is] = [priorities(before), priorities(after)]
    const [old, now] = [order(before), order(after)]
    const unmoved = (id: string) => was.get(id) === is.get(id)
    for (const { id, triggers } of MEASURES) {
      if (!triggers.some((trigger) => trigger.item === item.id) || !is.has(id)) continue
      for (const above of old.slice(0, old.indexOf(id)))
        if (unmoved(above) && was.get(above) !== was.get(id))
          expect(now.indexOf(above), `${above} above ${id}`).toBeLessThan(now.indexOf(id))
    }
  },
)

test('its place in the list can still become higher: when a better answer takes away others above it', () => {
  // Both are about the same answer. At "l2" the first is no longer needed, and the second moves up.
  const needs = DEFINITION.ratingItems.map(({ id }): Need => ({
    ratingItem: id,
    need: 50,
    basis: 'own',
    own: null,
    region: null,
  }))
  const [item] = DEFINITION.items.filter(({ id }) => id === 'vast-aanspreekpunt')
  const [base] = MEASURES.filter(({ id }) => id === 'qw-naam-en-nummer')
  if (!item || !base) throw new Error('The content has no fixed contact')
  const first = { ...base, id: 'first', triggers: [{ item: item.id, atMost: 25 }], personDays: 1 }
  const second = { ...base, id: 'second', triggers: [{ item: item.id, atMost: 50 }], personDays: 9 }
  const placeAt = (level: string) => {
    const answers = { [item.id]: answer(level) }
    return order(rank({ answers, needs, donorItems: new Set() }, [first, second])).indexOf('second')
  }
  expect([placeAt('l1'), placeAt('l2')]).toEqual([1, 0])
})
