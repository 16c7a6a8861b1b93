import { z } from 'zod'
import { reasonOf } from '../mail/reason.ts'
import type { Query } from '../mail/run.ts'

/** More pieces than a round has in a country on a Monday; the next run goes on. */
const MOST = 500

const due = z.array(z.object({ id: z.uuid() }))

/**
 * Releases what is due of the ratings and makes the figures of it, piece by piece, each in a transaction of its own: so
 * nobody who asks on a Monday waits for it (docs/decisions/0202). A round that fails keeps no other from it.
 * @returns in how many pieces.
 * @throws at the end, with the reason of every round that failed.
 */
export async function releaseDue(query: Query): Promise<number> {
  const failures: string[] = []
  let pieces = 0
  for (const { id } of due.parse(await query('select id from private.due_rounds() as id')))
    try {
      pieces += await release(query, id)
    } catch (error) {
      failures.push(`round ${id}: ${reasonOf(error)}`)
    }
  if (failures.length > 0) throw new Error(failures.join('; '))
  return pieces
}

async function release(query: Query, round: string): Promise<number> {
  for (let pieces = 1; pieces <= MOST; pieces++) {
    const [row] = await query(`select private.release_piece('${round}') as more`)
    if ((row as { more: boolean } | undefined)?.more !== true) return pieces
  }
  return MOST
}
