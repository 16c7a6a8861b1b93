import type { Query } from '../mail/run.ts'

/** More pieces than a country has on a Monday; the next run goes on. */
const MOST = 500

/**
 * Releases what is due of the ratings and makes the figures of it, piece by piece, each in a transaction of its own: so
 * nobody who asks on a Monday waits for it (docs/decisions/0202).
 * @returns in how many pieces.
 */
export async function releaseDue(query: Query): Promise<number> {
  for (let pieces = 0; pieces < MOST; pieces++) {
    const [row] = await query('select private.release_next() as more')
    if ((row as { more: boolean } | undefined)?.more !== true) return pieces
  }
  return MOST
}
