import {
  jointActions,
  reachOf,
  type Candidate,
  type JointAction,
  type Reach,
} from '#domain/comparison/joint-actions.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Ranking } from '#parts/use-rankings.ts'

export type SharedQuickWin = { measure: Measure; municipalities: readonly Municipality[] }

/** Quick wins in the top five of two or more, most shared first. */
export function sharedQuickWins(rankings: readonly Ranking[]): readonly SharedQuickWin[] {
  const found = new Map<string, { measure: Measure; municipalities: Municipality[] }>()
  for (const { municipality, ranked } of rankings)
    for (const { measure } of ranked.top) {
      const shared = found.get(measure.id) ?? { measure, municipalities: [] }
      shared.municipalities.push(municipality)
      found.set(measure.id, shared)
    }
  return [...found.values()]
    .filter(({ municipalities }) => municipalities.length > 1)
    .sort(
      (a, b) =>
        b.municipalities.length - a.municipalities.length ||
        a.measure.title.localeCompare(b.measure.title, 'nl'),
    )
}

export type Together = {
  actions: readonly (JointAction & { measure: string; codes: readonly string[]; share: number })[]
  /** 0-1: the part of the shared gaps that all actions close. */
  closed: number
  /** Proven: fewer actions do not close more than half. */
  smallest: boolean
  /** What a few actions reach. */
  reached: readonly (Reach & { share: number; municipalities: number })[]
  /** How many municipalities share any of them. */
  municipalities: number
}

/** How many actions a region can think of at once. */
const FEW = [1, 2, 3, 5]

/** The few measures that close most of the gaps that two or more municipalities have. */
export function together(rankings: readonly Ranking[]): Together {
  const fired = rankings.flatMap(({ municipality, ranked }) =>
    [...ranked.top, ...ranked.rest].flatMap(({ measure, triggers }) =>
      triggers.map(({ item }) => ({ measure: measure.id, item, code: municipality.code })),
    ),
  )
  const having = new Map<string, Set<string>>()
  for (const { item, code } of fired) having.set(item, (having.get(item) ?? new Set()).add(code))
  const shared = fired.filter(({ item }) => (having.get(item)?.size ?? 0) > 1)
  const gaps = new Map<string, Set<string>>()
  for (const { measure, item, code } of shared)
    gaps.set(measure, (gaps.get(measure) ?? new Set()).add(`${code} ${item}`))
  const candidates = [...gaps].map(([measure, own]): Candidate => ({ measure, gaps: own }))
  const all = new Set(shared.map(({ item, code }) => `${code} ${item}`)).size
  let closed = 0
  const plan = jointActions(candidates)
  const actions = plan.actions.map((action) => {
    closed += action.closes.length
    return { ...action, codes: codesOf(action.closes), share: closed / all }
  })
  const reached = reachOf(candidates, FEW).map((one) => ({
    ...one,
    share: one.closed.size / all,
    municipalities: codesOf(one.closed).length,
  }))
  return {
    actions,
    closed: all === 0 ? 0 : closed / all,
    smallest: plan.smallest,
    reached,
    municipalities: new Set(shared.map(({ code }) => code)).size,
  }
}

/** Of which municipalities these gaps are. */
function codesOf(gaps: Iterable<string>): readonly string[] {
  return [...new Set([...gaps].map((gap) => gap.split(' ')[0] ?? ''))]
}
