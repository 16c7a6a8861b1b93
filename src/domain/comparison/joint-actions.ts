/** A measure, and for which municipality it would close which gap: "GM0888 e-factuur". */
export type Candidate = { measure: string; gaps: ReadonlySet<string> }

/** A chosen measure, with the gaps that no measure before it closes. */
export type JointAction = { measure: string; closes: readonly string[] }

/** More than a region can carry out together. */
const MOST = 12
/** Most of the gaps: more than this part of them. */
const ENOUGH = 0.5

/**
 * A small set of measures that closes most of the gaps: again and again the measure that closes most of
 * what is left, until more than half are closed or there are twelve. This greedy choice closes at least
 * 1 − 1/e (63 %) of what the best choice of as many measures closes (Nemhauser, Wolsey and Fisher 1978).
 * Ties go to the id that is first in the alphabet.
 */
export function jointActions(candidates: readonly Candidate[]): readonly JointAction[] {
  const all = new Set(candidates.flatMap(({ gaps }) => [...gaps]))
  const left = new Set(all)
  const chosen: JointAction[] = []
  while (chosen.length < MOST && all.size - left.size <= ENOUGH * all.size) {
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
