/** How a result over n responses may be shown (dossier e2; the lock is in SQL). */
export type Publication = 'nothing' | 'indicative' | 'normal'

const PUBLISHED_FROM = 10
const NORMAL_FROM = 30

export function publication(n: number): Publication {
  if (n < PUBLISHED_FROM) return 'nothing'
  return n < NORMAL_FROM ? 'indicative' : 'normal'
}
