import { SHRINKAGE, shrink, type Need } from './need.ts'
import { rankMeasures, type RankingInput } from './ranking.ts'

/**
 * Spread of one entrepreneur's answer on 0-100: 1.16 steps of the five, as in the worked example of
 * dossier e2. An assumption for every item, because the spread itself is not published.
 */
export const RATING_SPREAD = 29
const DRAWS = 200

/**
 * Standard error of a need, 0-100. The regional value counts as SHRINKAGE responses, so the error of
 * importance and satisfaction is RATING_SPREAD/√(n + k); it reaches the need by the delta method, as if both
 * were independent. A small sample counts as n = 0: its number may not be known here.
 * @returns null when nobody in the region rated: there is nothing to be uncertain about.
 */
export function needError({ basis, own, region }: Need): number | null {
  const centre = own && region ? { ...shrunken(own, region), n: own.n } : (own ?? region)
  if (basis === 'none' || !centre) return null
  const n = basis === 'own' ? centre.n : 0
  const error = RATING_SPREAD / Math.sqrt(n + SHRINKAGE)
  return (error * Math.hypot(100 - centre.satisfaction, centre.importance)) / 100
}

/**
 * How often each measure is among the top when the needs are drawn again within their error
 * (normal, kept within 0-100). The same input gives the same shares: every need draws from its own
 * seeded sequence.
 * @returns share 0-1 per measure id, absent when never; null when no need rests on ratings.
 */
export function topShares(input: RankingInput): ReadonlyMap<string, number> | null {
  const errors = input.needs.map(needError)
  if (errors.every((error) => error === null)) return null
  const normals = input.needs.map(({ ratingItem }) => normalsFrom(seedOf(ratingItem)))
  const times = new Map<string, number>()
  for (let draw = 0; draw < DRAWS; draw++) {
    const needs = input.needs.map((need, at) => {
      const moved = need.need + (errors[at] ?? 0) * (normals[at]?.() ?? 0)
      return { ...need, need: Math.min(100, Math.max(0, moved)) }
    })
    for (const { measure } of rankMeasures({ ...input, needs }).top)
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
