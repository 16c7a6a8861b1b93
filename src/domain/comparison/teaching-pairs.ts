import type { ShownScores } from '../questionnaire/score-sheet.ts'
import { STRONG_FROM, WEAK_BELOW } from './thresholds.ts'

export type Learner = { code: string; sheet: Pick<ShownScores, 'items'> }

/** Two municipalities that can each show the other something, with the items. */
export type TeachingPair = {
  a: string
  b: string
  /** Where A is strong and B weak. */
  aTeaches: readonly string[]
  bTeaches: readonly string[]
}

/**
 * The pairs that can teach each other both ways, best first: most in the poorer direction, then most in
 * all, then by code. Items count that are scored in both.
 * @returns at most `count` pairs.
 */
export function teachingPairs(learners: readonly Learner[], count = 6): readonly TeachingPair[] {
  const sides = learners.map(sidesOf)
  const pairs = sides.flatMap((a, index) =>
    sides.slice(index + 1).flatMap((b): TeachingPair[] => {
      const aTeaches = a.strong.filter((id) => b.weak.has(id))
      const bTeaches = b.strong.filter((id) => a.weak.has(id))
      return aTeaches.length > 0 && bTeaches.length > 0
        ? [{ a: a.code, b: b.code, aTeaches, bTeaches }]
        : []
    }),
  )
  const both = ({ aTeaches, bTeaches }: TeachingPair) => aTeaches.length + bTeaches.length
  return pairs
    .sort(
      (x, y) =>
        poorer(y) - poorer(x) ||
        both(y) - both(x) ||
        x.a.localeCompare(y.a) ||
        x.b.localeCompare(y.b),
    )
    .slice(0, count)
}

/** The items in which one is strong and the other weak. */
export function teaches(from: Learner, to: Learner): readonly string[] {
  const { weak } = sidesOf(to)
  return sidesOf(from).strong.filter((id) => weak.has(id))
}

/** In how many questions they can teach each other both ways. */
const poorer = ({ aTeaches, bTeaches }: TeachingPair) => Math.min(aTeaches.length, bTeaches.length)

/**
 * The pair that has most to offer; null when the next has as much but for one question, which one answer that is a
 * level off makes (decision 158).
 * @param pairs the best first, see `teachingPairs`.
 */
export function pairThatStandsOut([best, next]: readonly TeachingPair[]): TeachingPair | null {
  if (!best) return null
  return !next || poorer(best) - poorer(next) > 1 ? best : null
}

/** Looked up once for each: in a large region there are tens of thousands of pairs. */
function sidesOf({ code, sheet }: Learner) {
  const scored = Object.entries(sheet.items).flatMap(([id, { score }]) =>
    score === null ? [] : [{ id, score }],
  )
  return {
    code,
    strong: scored.filter(({ score }) => score >= STRONG_FROM).map(({ id }) => id),
    weak: new Set(scored.filter(({ score }) => score < WEAK_BELOW).map(({ id }) => id)),
  }
}
