import type { Definition } from '../questionnaire/definition.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import { ease, isQuickWin, type Measure } from './measure.ts'
import type { Need } from './need.ts'
import { firedTriggers, gains, room, type Gain, type Trigger } from './room.ts'

/** Bonus when another municipality already does it and wants to share (dossier e3.6). */
export const DONOR_BONUS = 1.15
export const TOP = 5
export const TOP_PER_THEME = 2

/** A ranked measure with every number that placed it (dossier e3). */
export type QuickWin = {
  measure: Measure
  /** Theme of the first trigger that holds; limits the top to two per theme. */
  theme: string
  triggers: readonly Trigger[]
  gains: readonly Gain[]
  /** The entrepreneur item that decides A, with its effect factor. */
  deciding: { need: Need; factor: number }
  /** A: the largest factor·need, 0-100. */
  demand: number
  /** R, 0-100. */
  room: number
  /** √(A·R), 0-100. */
  impact: number
  /** 0-1. */
  ease: number
  hasDonor: boolean
  /** Q = impact × ease × 1.15 with a donor; the order. */
  priority: number
}

export type RankedMeasures = {
  /** At most five quick wins, at most two per theme. */
  top: readonly QuickWin[]
  rest: readonly QuickWin[]
  /** Beyond the limits of a quick win: "verbetering op termijn". */
  later: readonly QuickWin[]
}

export type RankingInput = {
  definition: Definition
  sheet: ScoreSheet
  measures: readonly Measure[]
  needs: readonly Need[]
  /** Items for which another municipality can share its way of working. */
  donorItems: ReadonlySet<string>
  /** Ids of measures set aside with a reason (own-measure.ts). */
  setAside?: ReadonlySet<string>
  /** Items of which the low level was chosen, on the day of asking (deliberate.ts). */
  chosen?: ReadonlySet<string>
}

/** Ranks the measures of the catalogue for one municipality, from both sides (dossier e3). */
export function rankMeasures(input: RankingInput): RankedMeasures {
  return rankCandidates(candidates(input), input.needs)
}

/** A measure that is proposed, with all that does not depend on what entrepreneurs need. */
type Candidate = Omit<QuickWin, 'deciding' | 'demand' | 'impact' | 'priority'>

/** The measures that something triggers and that have something to gain (dossier e3.7). */
export function candidates(input: Omit<RankingInput, 'needs'>): readonly Candidate[] {
  return input.measures
    .filter(({ id, retired }) => !retired && !input.setAside?.has(id))
    .flatMap((measure) => candidate(measure, input) ?? [])
}

/** Ranks proposed measures by what entrepreneurs need (dossier e3.2 and e3.4-7). */
export function rankCandidates(
  proposed: readonly Candidate[],
  needs: readonly Need[],
): RankedMeasures {
  const byItem = new Map(needs.map((need) => [need.ratingItem, need]))
  const ranked = proposed.flatMap((measure) => place(measure, byItem) ?? []).sort(byPriority)
  const quick = ranked.filter(({ measure }) => isQuickWin(measure))
  const top = topOf(quick)
  return {
    top,
    rest: quick.filter((quickWin) => !top.includes(quickWin)),
    later: ranked.filter(({ measure }) => !isQuickWin(measure)),
  }
}

function candidate(measure: Measure, input: Omit<RankingInput, 'needs'>): Candidate | null {
  const triggers = firedTriggers(measure, input.sheet, input.chosen)
  const gained = gains(input.definition, measure, input.sheet)
  const roomLeft = room(gained)
  const theme = input.definition.items.find(({ id }) => id === triggers[0]?.item)?.theme
  if (theme === undefined || roomLeft === 0) return null
  return {
    measure,
    theme,
    triggers,
    gains: gained,
    room: roomLeft,
    ease: ease(measure),
    hasDonor: measure.triggers.some(({ item }) => input.donorItems.has(item)),
  }
}

/** Null when no need is known that the measure works on. */
function place(proposed: Candidate, needs: ReadonlyMap<string, Need>): QuickWin | null {
  const deciding = decidingNeed(proposed.measure, needs)
  if (!deciding) return null
  const demand = deciding.factor * deciding.need.need
  const impact = Math.sqrt(demand * proposed.room)
  const priority = impact * proposed.ease * (proposed.hasDonor ? DONOR_BONUS : 1)
  return { ...proposed, deciding, demand, impact, priority }
}

function decidingNeed(
  measure: Measure,
  needs: ReadonlyMap<string, Need>,
): QuickWin['deciding'] | null {
  const weighed = measure.effects.flatMap(({ ratingItem, factor }) => {
    const need = needs.get(ratingItem)
    return need ? [{ need, factor }] : []
  })
  const [first, ...others] = weighed
  if (!first) return null
  return others.reduce(
    (best, other) => (other.factor * other.need.need > best.factor * best.need.need ? other : best),
    first,
  )
}

/** Descending by priority; ties: fewer days, fewer weeks, id (dossier e3.7). */
function byPriority(a: QuickWin, b: QuickWin): number {
  return (
    b.priority - a.priority ||
    a.measure.personDays - b.measure.personDays ||
    a.measure.weeks - b.measure.weeks ||
    (a.measure.id < b.measure.id ? -1 : 1)
  )
}

function topOf(ranked: readonly QuickWin[]): readonly QuickWin[] {
  const perTheme = new Map<string, number>()
  const top: QuickWin[] = []
  for (const quickWin of ranked) {
    const taken = perTheme.get(quickWin.theme) ?? 0
    if (top.length === TOP || taken === TOP_PER_THEME) continue
    perTheme.set(quickWin.theme, taken + 1)
    top.push(quickWin)
  }
  return top
}
