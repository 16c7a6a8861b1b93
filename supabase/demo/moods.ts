import catalogue from '#content/measures.json' with { type: 'json' }
import type { Definition } from '#domain/questionnaire/definition.ts'
import { ACTIONS, type DemoAction } from './action-plans.ts'
import type { Random } from './random.ts'

/**
 * What entrepreneurs of a municipality think beside what it organises, in steps of their scale of 1-5: of
 * everything, and of each item of the rating.
 */
export type Mood = { general: number; items: readonly number[] }

/** Municipalities differ by 6 points of 100 in general and by 7.5 per item. */
export const moodOf = (definition: Definition, random: Random): Mood =>
  drawn(definition, random, 0.25, 0.3)

/**
 * The same municipality a round away, later or before: it drifts by 2 points of 100 in general and by 2.5 per
 * item, for no reason that anybody knows. So small a drift leaves room to see what an action does; how large
 * it really is in the region nobody has measured yet.
 */
export function moodNear(definition: Definition, { general, items }: Mood, random: Random): Mood {
  const drift = drawn(definition, random, 0.08, 0.1)
  return {
    general: general + drift.general,
    items: items.map((item, at) => item + (drift.items[at] ?? 0)),
  }
}

function drawn(definition: Definition, random: Random, general: number, item: number): Mood {
  return {
    general: random.normal(0, general),
    items: definition.ratingItems.map(() => random.normal(0, item)),
  }
}

/** With (`1`) or before (`-1`) what entrepreneurs noticed of the actions of a round. */
export function withActions(
  definition: Definition,
  { general, items }: Mood,
  shortName: string,
  round: DemoAction['round'],
  sign: 1 | -1,
): Mood {
  const noticed = noticedItems(shortName, round)
  return {
    general,
    items: items.map((item, at) => item + sign * (noticed.get(itemAt(definition, at)) ?? 0)),
  }
}

const itemAt = ({ ratingItems }: Definition, at: number) => ratingItems[at]?.id ?? ''

/**
 * The steps of the scale by which entrepreneurs of a municipality are happier in the next round, per rating
 * item: of each action that is done, of their own or together, what the plan says (`noticed`), on what its
 * measure works on and as far as it does.
 */
function noticedItems(shortName: string, round: DemoAction['round']): Map<string, number> {
  const steps = new Map<string, number>()
  for (const action of ACTIONS) {
    if (action.round !== round || action.status !== 'done' || !takesPart(action, shortName))
      continue
    const measure = catalogue.measures.find(({ id }) => id === action.measure)
    for (const { ratingItem, factor } of measure?.effects ?? [])
      steps.set(
        ratingItem,
        (steps.get(ratingItem) ?? 0) + ((action.noticed ?? 0) * factor) / POINTS_PER_STEP,
      )
  }
  return steps
}

/** From one answer of 1-5 to the next is 25 points of 0-100. */
const POINTS_PER_STEP = 25

const takesPart = ({ of, together = [] }: DemoAction, shortName: string) =>
  of === shortName || together.some(({ place, joins }) => place === shortName && joins)
