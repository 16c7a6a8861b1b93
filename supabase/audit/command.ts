/**
 * Checks the log of acts: `npm run audit`, on hosted Supabase or a PostgreSQL server (docs/operating.md). What it
 * says of the head, kept elsewhere, can be given back later: `npm run audit -- --known 120:9f3c...`.
 */
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { z } from 'zod'
import { checkAuditLog, toldOf } from './check.ts'

const { values } = parseArgs({ options: { known: { type: 'string' } } })
const settings = z
  .object({
    AUDIT_DATABASE: z.string().regex(/^postgres(ql)?:\/\//, 'must look like postgres://...'),
    known: z
      .string()
      .regex(/^\d+:[0-9a-f]{64}$/, 'must be what an earlier check said of the head')
      .optional(),
  })
  .safeParse({ ...process.env, known: values.known })

if (!settings.success) {
  console.error(z.prettifyError(settings.error))
  process.exit(2)
}
const [number, hash = ''] = settings.data.known?.split(':') ?? []
const sql = postgres(settings.data.AUDIT_DATABASE, { max: 1, onnotice: () => undefined })
try {
  const checked = await checkAuditLog(
    (statement) => sql.unsafe(statement),
    number === undefined ? undefined : { number: Number(number), hash },
  )
  console.log(toldOf(checked))
  process.exitCode = checked.brokenAt === null ? 0 : 1
} finally {
  await sql.end()
}
