import { chanceFrom, type Chance } from '../chance.ts'
import { Z } from '../rating/statistics.ts'
import { needOf, SHRINKAGE, shrink, type Need } from './need.ts'
import { ease, EFFECT_FACTORS, type Measure } from './measure.ts'
import {
  candidates,
  feasibilityOf,
  rankCandidates,
  type Candidate,
  type RankingInput,
} from './ranking.ts'

/**
 * Standard deviation of an answer of entrepreneurs on 0-100, pooled over the region (`rating_spread` in
 * supabase/schemas/5-ratings/rating-spread.sql).
 */
export type RatingSpread = { importance: number; satisfaction: number }

/** Assumed where the region cannot say: 1.16 steps of the five, as in the worked example of dossier e2. */
export const RATING_SPREAD = 29
const DRAWS = 200

/**
 * How far estimates of work and time may be off: two in three lie within a half more or a third less (a
 * factor e^±0.4). An assumption: nobody measured it yet (docs/decisions/0152).
 */
export const ESTIMATE_SPREAD = 0.4
/** The chance that an effect is a step smaller than estimated, and that it is a step larger. */
const OTHER_EFFECT = 0.25

/** The values that a need stands on after shrinkage, and their standard errors; all 0-100. */
export type Uncertain = {
  importance: number
  satisfaction: number
  importanceError: number
  satisfactionError: number
}

/**
 * What may be drawn again of a need. The regional value counts as SHRINKAGE responses, so the error of
 * importance and satisfaction is spread/√(n + k); what their margin has more than that is the noise that
 * protects people, and counts as far as the own numbers do.
 * @returns null when nobody in the region rated: there is nothing to be uncertain about.
 */
export function uncertain(need: Need, spread: RatingSpread | null): Uncertain | null {
  const { own, region } = need
  if (!region) return null
  const centre = own ? shrunken(own, region) : region
  const n = own?.n ?? 0
  const errorOf = (apart: number, margin: number) => {
    const noise = n > 0 ? Math.max(0, (margin / Z) ** 2 - apart ** 2 / n) : 0
    return Math.sqrt(apart ** 2 / (n + SHRINKAGE) + (n / (n + SHRINKAGE)) ** 2 * noise)
  }
  return {
    importance: centre.importance,
    satisfaction: centre.satisfaction,
    importanceError: errorOf(spread?.importance ?? RATING_SPREAD, own?.importanceMargin ?? 0),
    satisfactionError: errorOf(spread?.satisfaction ?? RATING_SPREAD, own?.satisfactionMargin ?? 0),
  }
}

/**
 * Needs as other entrepreneurs might have made them: importance and satisfaction drawn again within
 * their errors (normal, kept within 0-100), from a seeded sequence per entrepreneur item, so that the
 * same input gives the same draws.
 */
export function drawNeeds(need: Need, spread: RatingSpread | null): readonly number[] {
  const known = uncertain(need, spread)
  if (!known) return Array.from({ length: DRAWS }, () => need.need)
  const { normal } = chanceFrom(seedOf(need.ratingItem))
  const middle = needOf(known.importance, known.satisfaction)
  return Array.from({ length: DRAWS }, () => {
    const importance = within(known.importance + known.importanceError * normal())
    const satisfaction = within(known.satisfaction + known.satisfactionError * normal())
    return within(need.need + needOf(importance, satisfaction) - middle)
  })
}

/**
 * A measure as it would count if its days, hours a year, weeks and effects had been estimated otherwise. Its
 * limits stay: whether it is a quick win is by the estimates as they are.
 */
function estimatedAgain(candidate: Candidate, { normal, uniform }: Chance): Candidate {
  const { measure, room } = candidate
  const off = (estimate: number) => estimate * Math.exp(ESTIMATE_SPREAD * normal())
  const drawn = {
    cost: measure.cost,
    personDays: off(measure.personDays),
    hoursPerYear: off(measure.hoursPerYear),
    weeks: off(measure.weeks),
  }
  const effects = measure.effects.map(({ ratingItem, factor }) => ({
    ratingItem,
    factor: otherEffect(factor, uniform()),
  }))
  const easier = ease(drawn)
  return {
    ...candidate,
    measure: { ...measure, effects },
    ease: easier,
    feasibility: feasibilityOf(room, easier),
  }
}

/** @param chance 0-1: below a quarter a step smaller, above three quarters a step larger. */
function otherEffect(factor: Measure['effects'][number]['factor'], chance: number): number {
  const at = EFFECT_FACTORS.findIndex((known) => known === factor)
  if (at < 0) return factor
  const step = chance < OTHER_EFFECT ? -1 : chance >= 1 - OTHER_EFFECT ? 1 : 0
  return EFFECT_FACTORS[at + step] ?? factor
}

/**
 * How often each measure is among the top when the needs (`drawNeeds`) and the estimates of the measures
 * are drawn again.
 * @returns share 0-1 per measure id, absent when never; null when no need rests on ratings.
 */
export function topShares(
  input: RankingInput,
  spread: RatingSpread | null = null,
): ReadonlyMap<string, number> | null {
  if (input.needs.every((need) => uncertain(need, spread) === null)) return null
  const draws = input.needs.map((need) => drawNeeds(need, spread))
  const proposed = candidates(input).map((candidate) => ({
    candidate,
    chance: chanceFrom(seedOf(candidate.measure.id)),
  }))
  const times = new Map<string, number>()
  for (let draw = 0; draw < DRAWS; draw++) {
    const needs = input.needs.map((need, at) => ({ ...need, need: draws[at]?.[draw] ?? need.need }))
    const again = proposed.map(({ candidate, chance }) => estimatedAgain(candidate, chance))
    for (const { measure } of rankCandidates(again, needs).top)
      times.set(measure.id, (times.get(measure.id) ?? 0) + 1)
  }
  return new Map([...times].map(([id, count]) => [id, count / DRAWS]))
}

type Rated = { n: number; importance: number; satisfaction: number }

function shrunken(own: Rated, region: Rated) {
  return {
    importance: shrink(own.importance, own.n, region.importance),
    satisfaction: shrink(own.satisfaction, own.n, region.satisfaction),
  }
}

const within = (value: number) => Math.min(100, Math.max(0, value))

function seedOf(text: string): number {
  return [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2026)
}
