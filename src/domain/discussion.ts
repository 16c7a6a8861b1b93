/**
 * What is said about one question of a scan, until it is settled (supabase/schemas/4-scan/discussion.sql):
 * among colleagues, which stays in the municipality, or with the programme office.
 */
export type Discussion = {
  scanId: string
  itemId: string
  withOffice: boolean
  /** ISO moment; null while it is open. */
  settledAt: string | null
  /** ISO moment of the last word. */
  lastAt: string
  lastFromOffice: boolean
}

export const isOpen = ({ settledAt }: Discussion): boolean => settledAt === null

/** Whether it is this side that is to answer: the other one spoke last. */
export function waitsFor(side: 'office' | 'municipality', discussion: Discussion): boolean {
  const officeSpoke = discussion.lastFromOffice
  return (
    isOpen(discussion) && discussion.withOffice && (side === 'office' ? !officeSpoke : officeSpoke)
  )
}

/** Open ones first, of those the ones that wait for this side, then what was said last. */
export function byUrgency(side: 'office' | 'municipality') {
  const rank = (one: Discussion) => (waitsFor(side, one) ? 0 : isOpen(one) ? 1 : 2)
  return (a: Discussion, b: Discussion): number =>
    rank(a) - rank(b) || (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0)
}
