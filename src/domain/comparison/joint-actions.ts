import { smallestCover, type Cover } from './smallest-cover.ts'

/** A measure, and for which municipality it would close which gap: "GM0001 e-factuur". */
export type Candidate = { measure: string; gaps: ReadonlySet<string> }

/** A chosen measure, with the gaps that no measure before it closes. */
export type JointAction = { measure: string; closes: readonly string[] }

export type JointPlan = {
  /** The action that closes most first. */
  actions: readonly JointAction[]
  /** Proven: no fewer measures close more than half of the gaps. */
  smallest: boolean
}

/** More than a region can carry out together. */
const MOST = 12
/** Most of the gaps: more than this part of them. */
const ENOUGH = 0.5

/**
 * The smallest set of measures that closes most of the gaps, found by branch and bound; at most twelve
 * measures. When it takes too long, or twelve do not close half, again and again the measure that closes
 * most of what is left: that closes at least 1 − 1/e (63 %) of what the best choice of as many measures
 * does (Nemhauser, Wolsey and Fisher 1978). Ties go to the id that is first in the alphabet.
 */
export function jointActions(candidates: readonly Candidate[]): JointPlan {
  const all = new Set(candidates.flatMap(({ gaps }) => [...gaps]))
  const enough = ENOUGH * all.size
  const greedy = oneByOne(candidates, (closed) => closed > enough)
  const closed = greedy.reduce((sum, { closes }) => sum + closes.length, 0)
  if (closed <= enough) return { actions: greedy, smallest: false }
  const found = smallestCover(coversOf(candidates), enough, greedy.length - 1)
  if (found === 'too long') return { actions: greedy, smallest: false }
  if (found === null) return { actions: greedy, smallest: true }
  const chosen = candidates.filter((_, index) => found.includes(index))
  return { actions: oneByOne(chosen, () => false), smallest: true }
}

/** What so many measures close at most. */
export type Reach = {
  count: number
  /** Which ones, the one that closes most first. */
  measures: readonly string[]
  closed: ReadonlySet<string>
  /** Proven: no other choice of as many closes more. */
  best: boolean
}

/**
 * How far each number of measures reaches: begun with the measure that closes most of what is left, again and
 * again, and made better by branch and bound as long as as many close more. A number that reaches
 * no further than the one before it is left out.
 * @param counts from few to many.
 */
export function reachOf(
  candidates: readonly Candidate[],
  counts: readonly number[],
): readonly Reach[] {
  const useful = candidates.filter(({ gaps }) => gaps.size > 0)
  const covers = coversOf(useful)
  const greedy = oneByOne(useful, () => false)
  return counts
    .filter((count) => count <= greedy.length)
    .map((count) => bestOf(useful, covers, greedy.slice(0, count), count))
    .filter(({ closed }, index, all) => closed.size > (all[index - 1]?.closed.size ?? 0))
}

function bestOf(
  candidates: readonly Candidate[],
  covers: readonly Cover[],
  start: readonly JointAction[],
  count: number,
): Reach {
  let chosen = start
  const closed = () => new Set(chosen.flatMap(({ closes }) => closes))
  for (;;) {
    const found = smallestCover(covers, closed().size, count)
    if (found === null || found === 'too long') {
      const measures = chosen.map(({ measure }) => measure)
      return { count, measures, closed: closed(), best: found === null }
    }
    chosen = oneByOne(
      candidates.filter((_, index) => found.includes(index)),
      () => false,
    )
  }
}

/** The candidate that closes most of what is left, until it is enough, nothing is left or at twelve. */
function oneByOne(
  candidates: readonly Candidate[],
  isEnough: (closed: number) => boolean,
): readonly JointAction[] {
  const left = new Set(candidates.flatMap(({ gaps }) => [...gaps]))
  const all = left.size
  const chosen: JointAction[] = []
  while (chosen.length < MOST && !isEnough(all - left.size)) {
    const offers = candidates.map(({ measure, gaps }) => ({
      measure,
      closes: [...gaps].filter((gap) => left.has(gap)),
    }))
    const best = offers.reduce<JointAction | null>(
      (a, b) => (a === null || isBetter(b, a) ? b : a),
      null,
    )
    if (!best || best.closes.length === 0) break
    for (const gap of best.closes) left.delete(gap)
    chosen.push(best)
  }
  return chosen
}

function isBetter(a: JointAction, b: JointAction): boolean {
  return (
    a.closes.length > b.closes.length ||
    (a.closes.length === b.closes.length && a.measure < b.measure)
  )
}

/** Gaps that the same measures close are one group, as heavy as there are: a region has few groups. */
function coversOf(candidates: readonly Candidate[]): readonly Cover[] {
  const closedBy = new Map<string, number[]>()
  for (const [index, { gaps }] of candidates.entries())
    for (const gap of gaps) closedBy.set(gap, [...(closedBy.get(gap) ?? []), index])
  const groups = new Map<string, { weight: number; members: readonly number[] }>()
  for (const members of closedBy.values()) {
    const key = members.join()
    groups.set(key, { weight: (groups.get(key)?.weight ?? 0) + 1, members })
  }
  const numbered = [...groups.values()].map(({ weight, members }, group) => ({
    group,
    weight,
    members: new Set(members),
  }))
  return candidates.map((_, index) =>
    numbered
      .filter(({ members }) => members.has(index))
      .map(({ group, weight }) => ({ group, weight })),
  )
}
