import type { Progress } from './questionnaire/completeness.ts'
import type { Route } from './questionnaire/definition.ts'
import { SCAN_STATES, type ScanState } from './scan.ts'

/** How far one municipality of a round is (supabase/schemas/6-results/round-board.sql). */
export type BoardRow = {
  scanId: string
  municipalityCode: string
  /** Now; who stopped keeps what it answered. */
  takesPart: boolean
  state: ScanState
  route: Route
  /** Those that ask something on this route, in the order of the questionnaire. */
  themes: readonly (Progress & { id: string })[]
  /** ISO moments; `changedAt` is of the last answer. */
  changedAt: string | null
  handedInAt: string | null
  submittedAt: string | null
  /** When staff gave back what was signed; null when there is nothing to do over. */
  returnedAt: string | null
  coordinators: number
  /** Coordinators who were invited and did not come yet. */
  invited: number
  /** Of entrepreneurs; null below the threshold of publishing. */
  ratings: number | null
  enoughRatings: boolean
  /** With the office, not settled; and those in which the office is to answer. */
  openQuestions: number
  toAnswer: number
  /** Answers that devices told are on them and not saved, of which so many clash; since the first, ISO moment. */
  unsaved: number
  clashes: number
  unsavedSince: string | null
  /** What the mail server said when the last mail to a coordinator did not arrive; null when all did. */
  notReached: string | null
}

/** What stands in the way of a municipality, the worst first; nothing when it goes well or is done. */
export type Stuck =
  'nobody' | 'notReached' | 'notSignedIn' | 'notStarted' | 'returned' | 'toSign' | 'silent'

/** Days without any change after which a scan that is under way has fallen silent. */
export const SILENT_AFTER = 14

/** Days after the opening in which nobody needs to have come or begun. */
export const BEGIN_WITHIN = 5

/** The whole scan of a row. */
export function progressOf({ themes }: BoardRow): Progress {
  return {
    done: themes.reduce((sum, { done }) => sum + done, 0),
    asked: themes.reduce((sum, { asked }) => sum + asked, 0),
  }
}

/** When anything happened last in a scan, as ISO moment. */
export function lastActivity(row: BoardRow): string | null {
  const moments = [row.changedAt, row.handedInAt, row.submittedAt, row.returnedAt]
  return (
    moments
      .flatMap((moment) => moment ?? [])
      .sort()
      .at(-1) ?? null
  )
}

/**
 * Why a municipality may need help.
 * @param opened the ISO moment at which the round did.
 * @param day of a moment, and `today`, as ISO dates.
 */
export function stuckBy(
  row: BoardRow,
  opened: string,
  today: string,
  day: (moment: string) => string,
): Stuck | null {
  if (row.state === 'submitted') return null
  const justOpened = daysBetween(day(opened), today) < BEGIN_WITHIN
  if (row.coordinators === 0) {
    if (row.invited === 0) return 'nobody'
    if (row.notReached !== null) return 'notReached'
    return justOpened ? null : 'notSignedIn'
  }
  if (row.returnedAt !== null && row.state === 'in_progress') return 'returned'
  if (row.state === 'ready_to_sign') return 'toSign'
  if (row.state === 'not_started') return justOpened ? null : 'notStarted'
  const last = lastActivity(row)
  const since = last === null ? null : daysBetween(day(last), today)
  return since !== null && since >= SILENT_AFTER ? 'silent' : null
}

/** The same of a closed round: nothing can be done any more, but for a signature in the days of grace. */
export const stuckInGrace = ({ state }: BoardRow): Stuck | null =>
  state === 'ready_to_sign' ? 'toSign' : null

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

export const BOARD_ORDERS = ['naam', 'voortgang', 'activiteit', 'reacties', 'vragen'] as const
export type BoardOrder = (typeof BOARD_ORDERS)[number]

type Named = { row: BoardRow; name: string; stuck: Stuck | null }

const WORST_FIRST: readonly (Stuck | null)[] = [
  'nobody',
  'notReached',
  'notSignedIn',
  'notStarted',
  'returned',
  'silent',
  'toSign',
  null,
]

/**
 * Who may need help first: who is stuck and then who waits for an answer of the office, or as asked; where that is
 * equal by name.
 */
export function compareRows(order: BoardOrder | undefined) {
  return (a: Named, b: Named): number =>
    (order
      ? BY[order](a.row, b.row)
      : WORST_FIRST.indexOf(a.stuck) - WORST_FIRST.indexOf(b.stuck) ||
        Number(b.row.toAnswer > 0) - Number(a.row.toAnswer > 0)) ||
    a.name.localeCompare(b.name, 'nl')
}

const share = (row: BoardRow) => {
  const { done, asked } = progressOf(row)
  return asked > 0 ? done / asked : 0
}
const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const BY: Record<BoardOrder, (a: BoardRow, b: BoardRow) => number> = {
  naam: () => 0,
  voortgang: (a, b) =>
    SCAN_STATES.indexOf(a.state) - SCAN_STATES.indexOf(b.state) || share(a) - share(b),
  // Never changed comes first.
  activiteit: (a, b) => text(lastActivity(a) ?? '', lastActivity(b) ?? ''),
  reacties: (a, b) => (a.ratings ?? 0) - (b.ratings ?? 0),
  vragen: (a, b) => b.toAnswer - a.toAnswer || b.openQuestions - a.openQuestions,
}
