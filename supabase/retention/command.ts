/**
 * What goes by itself after its term, beforehand: `npm run retention` lists the next thirty days, `-- --days 365` a year, of
 * the database that MAIL_DATABASE names, else of that of `npm start` in the same environment. Erasing is done by
 * `npm run mail` or `npm start`, which say how much went (docs/operating.md).
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { startProblem } from '#local/data-folder.ts'
import { openNamed } from '#local/named-database.ts'
import { goesWithin } from './retention.ts'

try {
  const { values } = parseArgs({ options: { days: { type: 'string', default: '30' } } })
  const settings = z
    .object({
      MAIL_DATABASE: z
        .string()
        .regex(/^postgres(ql)?:\/\//, 'must look like postgres://...')
        .optional(),
      days: z.coerce.number('must be a number of days').int().min(0).max(36_500),
    })
    .safeParse({ ...process.env, ...values })
  if (!settings.success) throw new Error(z.prettifyError(settings.error))
  const { query, close } = await openNamed(settings.data.MAIL_DATABASE)
  try {
    const due = await goesWithin(query, settings.data.days)
    if (due.length === 0) console.log(`nothing goes in ${settings.data.days} days`)
    for (const { kind, day, n } of due) console.log(`${day}  ${n} ${kind}`)
  } finally {
    await close()
  }
} catch (error) {
  console.error(startProblem(error))
  process.exitCode = 2
}
