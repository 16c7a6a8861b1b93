/**
 * What goes by itself after its term, beforehand: `npm run retention` lists the next thirty days, `-- --days 365` a year.
 * Erasing is done by `npm run mail`, which says how much went (docs/operating.md).
 */
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { z } from 'zod'
import { goesWithin } from './retention.ts'

const { values } = parseArgs({ options: { days: { type: 'string', default: '30' } } })
const settings = z
  .object({
    MAIL_DATABASE: z.string().regex(/^postgres(ql)?:\/\//, 'must look like postgres://...'),
    days: z.coerce.number().int().min(0).max(36_500),
  })
  .safeParse({ ...process.env, ...values })
if (!settings.success) {
  console.error(z.prettifyError(settings.error))
  process.exit(2)
}
const sql = postgres(settings.data.MAIL_DATABASE, { max: 1, onnotice: () => undefined })
try {
  const due = await goesWithin((statement) => sql.unsafe(statement), settings.data.days)
  if (due.length === 0) console.log(`nothing goes in ${settings.data.days} days`)
  for (const { kind, day, n } of due) console.log(`${day}  ${n} ${kind}`)
} finally {
  await sql.end()
}
