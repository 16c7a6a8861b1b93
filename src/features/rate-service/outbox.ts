import type { NotSent, Why } from './send.ts'

/** How the sending of one draft stands. */
export type Fate =
  | { state: 'busy'; tries: number }
  | { state: 'sent' }
  | { state: Why; tries: number; until: number; reference?: string }

const RETRIED: readonly string[] = [
  'offline',
  'down',
  'wait',
  'tomorrow',
  'blocked',
  'gone',
] satisfies Why[]
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 5 * 60_000
/** Until tomorrow is longer; but a page that stays open for days sends it then. */
const TOMORROW_MS = 60 * 60_000

/** When a draft is due: now when never tried, later when it is worth another try, else never (null). */
export function dueAt(fate: Fate | undefined): number | null {
  if (!fate) return 0
  return 'until' in fate && RETRIED.includes(fate.state) ? fate.until : null
}

/** How it stands after a try: each next one waits twice as long, or as long as the server asks. */
export function after(sent: 'sent' | NotSent, tries: number, now: number): Fate {
  if (sent === 'sent') return { state: 'sent' }
  const own = Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS)
  const wait = sent.why === 'tomorrow' ? TOMORROW_MS : Math.max(own, sent.after ?? 0)
  const { why, reference } = sent
  return { state: why, tries, until: now + wait, ...(reference && { reference }) }
}
