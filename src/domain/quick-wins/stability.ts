import { needOf, SHRINKAGE, shrink, type Need } from './need.ts'
import { candidates, rankCandidates, type RankingInput } from './ranking.ts'

/**
 * Standard deviation of the answers of entrepreneurs on 0-100 per entrepreneur item, pooled over the
 * region (`rating_spread` in supabase/schemas/rating-spread.sql); null where too few answered.
 */
export type RatingSpread = {
  ratingItem: string
  importance: number | null
  satisfaction: number | null
}

/** Assumed where the region cannot say: 1.16 steps of the five, as in the worked example of dossier e2. */
export const RATING_SPREAD = 29
const DRAWS = 200

/** The values that a need stands on after shrinkage, and their standard errors; all 0-100. */
export type Uncertain = {
  importance: number
  satisfaction: number
  importanceError: number
  satisfactionError: number
}

/**
 * What may be drawn again of a need. The regional value counts as SHRINKAGE responses, so the error of
 * importance and satisfaction is spread/√(n + k). A small sample counts as n = 0 around the values of the
 * region: its own may not be known here.
 * @returns null when nobody in the region rated: there is nothing to be uncertain about.
 */
export function uncertain(need: Need, spreads: readonly RatingSpread[]): Uncertain | null {
  const { basis, own, region, ratingItem } = need
  const centre = basis === 'own' && own && region ? shrunken(own, region) : (own ?? region)
  if (basis === 'none' || !centre) return null
  const spread = spreads.find((known) => known.ratingItem === ratingItem)
  const root = Math.sqrt((basis === 'own' && own ? own.n : 0) + SHRINKAGE)
  return {
    importance: centre.importance,
    satisfaction: centre.satisfaction,
    importanceError: (spread?.importance ?? RATING_SPREAD) / root,
    satisfactionError: (spread?.satisfaction ?? RATING_SPREAD) / root,
  }
}

/**
 * Needs as other entrepreneurs might have made them: importance and satisfaction drawn again within
 * their errors (normal, kept within 0-100), from a seeded sequence per entrepreneur item, so that the
 * same input gives the same draws. A need that is only known itself moves as much as that of the region.
 */
export function drawNeeds(need: Need, spreads: readonly RatingSpread[]): readonly number[] {
  const known = uncertain(need, spreads)
  if (!known) return Array.from({ length: DRAWS }, () => need.need)
  const normal = normalsFrom(seedOf(need.ratingItem))
  const middle = needOf(known.importance, known.satisfaction)
  return Array.from({ length: DRAWS }, () => {
    const importance = within(known.importance + known.importanceError * normal())
    const satisfaction = within(known.satisfaction + known.satisfactionError * normal())
    return within(need.need + needOf(importance, satisfaction) - middle)
  })
}

/**
 * How often each measure is among the top when the needs are drawn again (`drawNeeds`).
 * @returns share 0-1 per measure id, absent when never; null when no need rests on ratings.
 */
export function topShares(
  input: RankingInput,
  spreads: readonly RatingSpread[] = [],
): ReadonlyMap<string, number> | null {
  if (input.needs.every((need) => uncertain(need, spreads) === null)) return null
  const draws = input.needs.map((need) => drawNeeds(need, spreads))
  const proposed = candidates(input)
  const times = new Map<string, number>()
  for (let draw = 0; draw < DRAWS; draw++) {
    const needs = input.needs.map((need, at) => ({ ...need, need: draws[at]?.[draw] ?? need.need }))
    for (const { measure } of rankCandidates(proposed, needs).top)
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

/** Standard normal numbers (Box-Muller) from a seeded sequence (mulberry32). */
function normalsFrom(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}
