/**
 * Sends the weekly mail: `npm run digest`. For an installation on hosted Supabase or a PostgreSQL
 * server; run it on a schedule (docs/operating.md). The demo sends by itself.
 */
import postgres from 'postgres'
import { z } from 'zod'
import { sendDigests } from './send.ts'
import { smtpDelivery } from './smtp.ts'

const environment = z
  .object({
    DIGEST_DATABASE: z.string().regex(/^postgres(ql)?:\/\//, 'must look like postgres://...'),
    DIGEST_SMTP: z.string().regex(/^smtps?:\/\//, 'must look like smtps://user:password@host'),
    DIGEST_FROM: z.email(),
    DIGEST_SITE: z.url(),
  })
  .safeParse(process.env)

if (!environment.success) {
  console.error(z.prettifyError(environment.error))
  process.exit(2)
}
const { DIGEST_DATABASE, DIGEST_SMTP, DIGEST_FROM, DIGEST_SITE } = environment.data
const sql = postgres(DIGEST_DATABASE, { max: 1, onnotice: () => undefined })
const { deliver, close } = smtpDelivery(DIGEST_SMTP, DIGEST_FROM)
try {
  const { sent, failed } = await sendDigests(
    (statement) => sql.unsafe(statement),
    deliver,
    DIGEST_SITE,
  )
  console.log(`${sent} sent, ${failed} refused by the mail server`)
  process.exitCode = failed > 0 ? 1 : 0
} finally {
  close()
  await sql.end()
}
