import type { Definition } from '../questionnaire/definition.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import { ease, isQuickWin, type Measure } from './measure.ts'
import { emphasis, type Need } from './need.ts'
import { firedTriggers, gains, room, type Gain, type Trigger } from './room.ts'

export const TOP = 5
export const TOP_PER_THEME = 2

/** A ranked measure with every number that placed it (dossier e3, docs/decisions/0150). */
export type QuickWin = {
  measure: Measure
  /** Theme of the first trigger that holds; limits the top to two per theme. */
  theme: string
  triggers: readonly Trigger[]
  gains: readonly Gain[]
  /** The entrepreneur item that it does most for, with its effect factor: this one decides A. */
  deciding: { need: Need; factor: number }
  /** A = factor·need, 0-100. */
  demand: number
  /** How much heavier that need is here than in the region, 0.5-2; 1 is as heavy. */
  emphasis: number
  /** R, 0-100. */
  room: number
  /** 0-1. */
  ease: number
  /** F = √(R·100·ease), 0-100: what there is to gain here, and how easily. */
  feasibility: number
  /** √(A·F), 0-100. */
  impact: number
  /** Another municipality can help; of measures that are as high, this one comes first. */
  hasDonor: boolean
  /** Q = impact × emphasis², 0-400; the order. */
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
export type Candidate = Omit<QuickWin, 'deciding' | 'demand' | 'emphasis' | 'impact' | 'priority'>

/** The measures that something triggers and that have something to gain (dossier e3.7). */
export function candidates(input: Omit<RankingInput, 'needs'>): readonly Candidate[] {
  return input.measures
    .filter(({ id, retired }) => !retired && !input.setAside?.has(id))
    .flatMap((measure) => candidate(measure, input) ?? [])
}

/** Ranks proposed measures by what entrepreneurs need (docs/decisions/0150). */
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
    feasibility: feasibilityOf(roomLeft, ease(measure)),
    hasDonor: measure.triggers.some(({ item }) => input.donorItems.has(item)),
  }
}

/** What it does whatever it takes, 0-100: √(A·R), what is needed and what there is to gain. */
export function effectOf({ demand, room: left }: Pick<QuickWin, 'demand' | 'room'>): number {
  return Math.sqrt(demand * left)
}

/** F = √(R·100·ease), 0-100. */
export function feasibilityOf(roomLeft: number, easy: number): number {
  return Math.sqrt(roomLeft * 100 * easy)
}

/** Null when no need is known that the measure works on. */
function place(proposed: Candidate, needs: ReadonlyMap<string, Need>): QuickWin | null {
  const deciding = decidingNeed(proposed.measure, needs)
  if (!deciding) return null
  const demand = deciding.factor * deciding.need.need
  const impact = Math.sqrt(demand * proposed.feasibility)
  const heavier = emphasis(deciding.need)
  const priority = impact * heavier ** 2
  return { ...proposed, deciding, demand, emphasis: heavier, impact, priority }
}

/** The need that the measure does most for; of those it does as much for, the heaviest here. */
function decidingNeed(
  measure: Measure,
  needs: ReadonlyMap<string, Need>,
): QuickWin['deciding'] | null {
  const known = measure.effects.flatMap(({ ratingItem, factor }) => {
    const need = needs.get(ratingItem)
    return need ? [{ need, factor }] : []
  })
  const [first, ...others] = known
  if (!first) return null
  const weight = ({ need }: QuickWin['deciding']) => Math.sqrt(need.need) * emphasis(need) ** 2
  return others.reduce(
    (best, other) =>
      other.factor > best.factor || (other.factor === best.factor && weight(other) > weight(best))
        ? other
        : best,
    first,
  )
}

/** Descending by priority; ties: with help, fewer days, fewer weeks, id (dossier e3.7). */
function byPriority(a: QuickWin, b: QuickWin): number {
  return (
    b.priority - a.priority ||
    Number(b.hasDonor) - Number(a.hasDonor) ||
    a.measure.personDays - b.measure.personDays ||
    a.measure.weeks - b.measure.weeks ||
    (a.measure.id < b.measure.id ? -1 : 1)
  )
}

/** The first five, at most two of a theme. */
export function topOf<Placed extends Pick<QuickWin, 'theme'>>(
  ranked: readonly Placed[],
): readonly Placed[] {
  const perTheme = new Map<string, number>()
  const top: Placed[] = []
  for (const quickWin of ranked) {
    const taken = perTheme.get(quickWin.theme) ?? 0
    if (top.length === TOP || taken === TOP_PER_THEME) continue
    perTheme.set(quickWin.theme, taken + 1)
    top.push(quickWin)
  }
  return top
}
