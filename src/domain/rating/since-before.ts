import type { Measured } from './leaders.ts'

/** How a number of entrepreneurs changed since the round before. */
export type Change = {
  /** What it was, on the same scale. */
  before: number
  difference: number
  /** Half the width of the 95 % interval of the difference. */
  margin: number
  /** `chance`: the difference is within its margin. */
  moved: 'up' | 'down' | 'chance'
}

/** Or why it cannot stand beside what it was. */
export type SinceBefore = Change | 'not_asked' | 'few_responses'

/**
 * The one notion of "meer dan toeval" between two rounds: the difference of two published numbers is beyond the
 * margin that follows from both, √(m₁² + m₂²), as of two independent means (Altman and Bland 2003, "Interaction
 * revisited: the difference between two estimates", BMJ 326:219). Their margins hold the noise of publishing.
 *
 * Of numbers that did not change it is said less than one in twenty times: margins are rounded up, and those who
 * answer in both rounds much alike make the difference surer than this says. It says nothing of the cause.
 * @param before in the unit of `after`, each with half the width of its own 95 % interval.
 */
export function changeBetween(before: Measured, after: Measured): Change {
  const difference = after.value - before.value
  const margin = Math.hypot(before.margin, after.margin)
  const isBeyond = Math.abs(difference) > margin + 1e-9
  return {
    before: before.value,
    difference,
    margin,
    moved: !isBeyond ? 'chance' : difference > 0 ? 'up' : 'down',
  }
}

/** Importance and satisfaction of an item, 0-100, with their margins. */
export type BothRated = {
  importance: number
  importanceMargin: number
  satisfaction: number
  satisfactionMargin: number
}

export type RatedOf = keyof typeof MARGIN_OF
const MARGIN_OF = { importance: 'importanceMargin', satisfaction: 'satisfactionMargin' } as const

/** What entrepreneurs said in the round before. */
export type RatedBefore = {
  /** Its name. */
  round: string
  /** The items that it asked. Items are the same question when they have the same id (docs/decisions/0114). */
  asked: ReadonlySet<string>
  /** Of the items that may be shown. */
  rated: ReadonlyMap<string, BothRated>
}

/** @returns null when that round shows nothing to who looks, not even what it asked. */
export function ratedBefore(
  round: string,
  asked: readonly string[],
  rated: readonly (readonly [string, BothRated])[],
): RatedBefore | null {
  return asked.length === 0 ? null : { round, asked: new Set(asked), rated: new Map(rated) }
}

/**
 * An item beside the round before.
 * @param before null when there was none, or when who looks may not see it.
 * @param now null when it may not be shown.
 * @returns null when there is nothing to say: then the screen says nothing, or once that all was below the
 * threshold in the round before.
 */
export function sinceBefore(
  before: RatedBefore | null,
  ratingItem: string,
  now: BothRated | null,
  of: RatedOf,
): SinceBefore | null {
  if (!before || !now || before.rated.size === 0) return null
  if (!before.asked.has(ratingItem)) return 'not_asked'
  const then = before.rated.get(ratingItem)
  return then ? changeBetween(measured(then, of), measured(now, of)) : 'few_responses'
}

const measured = (rated: BothRated, of: RatedOf): Measured => ({
  value: rated[of],
  margin: rated[MARGIN_OF[of]],
})

/** A report mark, 1-10, with half its 95 % interval; null when too few gave one. */
export type Marked = { mark: number | null; markMargin: number | null }

/**
 * A report mark beside that of the round before.
 * @param before undefined when there was no such round.
 */
export function markSince(now: Marked, before: Marked | undefined): SinceBefore | null {
  const after = measuredMark(now)
  if (!before || !after) return null
  const then = measuredMark(before)
  return then ? changeBetween(then, after) : 'few_responses'
}

const measuredMark = ({ mark: value, markMargin: margin }: Marked): Measured | null =>
  value === null || margin === null ? null : { value, margin }

/** How many went up, down, or may have stayed; what cannot be compared is in none. */
export function countMoved(
  all: readonly (SinceBefore | null)[],
): Readonly<Record<Change['moved'], number>> {
  const count = (moved: Change['moved']) =>
    all.filter((one) => one !== null && typeof one === 'object' && one.moved === moved).length
  return { up: count('up'), down: count('down'), chance: count('chance') }
}
