/**
 * Checks the log of acts: `npm run audit`, of the database that AUDIT_DATABASE names, else of that of `npm start` in the same
 * environment (docs/operating.md). What it says of the head, kept elsewhere, can be given back later:
 * `npm run audit -- --known 120:9f3c...`. Ends with 1 when the chain is broken, with 2 when it could not be looked at.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { startProblem } from '#local/data-folder.ts'
import { openNamed } from '#local/named-database.ts'
import { checkAuditLog, toldOf } from './check.ts'

try {
  const { values } = parseArgs({ options: { known: { type: 'string' } } })
  const settings = z
    .object({
      AUDIT_DATABASE: z
        .string()
        .regex(/^postgres(ql)?:\/\//, 'must look like postgres://...')
        .optional(),
      known: z
        .string()
        .regex(/^\d+:[0-9a-f]{64}$/, 'must be what an earlier check said of the head')
        .optional(),
    })
    .safeParse({ ...process.env, known: values.known })
  if (!settings.success) throw new Error(z.prettifyError(settings.error))
  const [number, hash = ''] = settings.data.known?.split(':') ?? []
  const { query, close } = await openNamed(settings.data.AUDIT_DATABASE)
  try {
    const checked = await checkAuditLog(
      query,
      number === undefined ? undefined : { number: Number(number), hash },
    )
    console.log(toldOf(checked))
    process.exitCode = checked.brokenAt === null ? 0 : 1
  } finally {
    await close()
  }
} catch (error) {
  console.error(startProblem(error))
  process.exitCode = 2
}
