import { z } from 'zod'
import { writeLog, type Print } from '../log.ts'
import type { Query } from '../mail/run.ts'

const count = z.coerce.number().int()
const ahead = z.array(z.object({ kind: z.string(), day: z.string(), n: count }))
const gone = z.array(z.object({ kind: z.string(), n: count }))

/** What goes by itself in so many days, with the day on which it goes. */
export async function goesWithin(query: Query, days: number) {
  return ahead.parse(
    await query(
      `select kind, coalesce(to_char(nullif(day, '-infinity'), 'YYYY-MM-DD'), 'now') as day, n
       from private.goes_by(private.today() + ${Math.trunc(days)})`,
    ),
  )
}

/** Erases what is past its term, and says how much of each kind went. */
export async function eraseDue(query: Query) {
  return gone.parse(await query('select kind, n from private.erase_due()'))
}

/** Writes in the log how much of each kind went; of nobody in it anything. */
export function tellErased(gone: readonly { kind: string; n: number }[], print?: Print): void {
  for (const { kind, n } of gone) writeLog('info', 'erased after their term', { kind, n }, print)
}
