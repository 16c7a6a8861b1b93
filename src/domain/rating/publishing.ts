/** How a result over n responses may be shown (dossier e2; the lock is in SQL). */
export type Publication = 'nothing' | 'indicative' | 'normal'

export const PUBLISHED_FROM = 10
export const NORMAL_FROM = 30

export function publication(n: number): Publication {
  if (n < PUBLISHED_FROM) return 'nothing'
  return n < NORMAL_FROM ? 'indicative' : 'normal'
}

/** A share as it may be shown; at few responses nobody and everybody are ranges ("0–5%"). */
export type ShownShare =
  { kind: 'exact'; share: number } | { kind: 'range'; low: number; high: number }

/**
 * @param share 0-1
 * @returns null when nothing may be shown.
 */
export function shownShare(share: number, n: number): ShownShare | null {
  const shown = publication(n)
  if (shown === 'nothing') return null
  if (shown === 'indicative' && share === 0) return { kind: 'range', low: 0, high: 0.05 }
  if (shown === 'indicative' && share === 1) return { kind: 'range', low: 0.95, high: 1 }
  return { kind: 'exact', share }
}
