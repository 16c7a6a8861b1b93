/**
 * Releases what is due of the ratings, sends the mails that wait, and on Mondays the weekly one: `npm run mail`. For an installation on hosted
 * Supabase or a PostgreSQL server; run it every few minutes (docs/operating.md). The demo sends by itself.
 */
import postgres from 'postgres'
import { z } from 'zod'
import { isDigestTime } from '../digest/digest-time.ts'
import { sendDigests } from '../digest/send.ts'
import { eraseDue } from '../retention/retention.ts'
import { releaseDue } from '../release/release-due.ts'
import { sendMails } from './run.ts'
import { smtpDelivery } from './smtp.ts'

const environment = z
  .object({
    MAIL_DATABASE: z.string().regex(/^postgres(ql)?:\/\//, 'must look like postgres://...'),
    MAIL_SMTP: z.string().regex(/^smtps?:\/\//, 'must look like smtps://user:password@host'),
    MAIL_FROM: z.email(),
    MAIL_SITE: z.url(),
  })
  .safeParse(process.env)

if (!environment.success) {
  console.error(z.prettifyError(environment.error))
  process.exit(2)
}
const { MAIL_DATABASE, MAIL_SMTP, MAIL_FROM, MAIL_SITE } = environment.data
const sql = postgres(MAIL_DATABASE, { max: 1, onnotice: () => undefined })
const query = (statement: string) => sql.unsafe(statement)
const delivery = smtpDelivery(MAIL_SMTP, MAIL_FROM)
try {
  const released = await releaseDue(query).catch(() => null)
  if (released === null) console.log('what is due of the ratings was not released')
  for (const { kind, n } of await eraseDue(query))
    console.log(`erased after their term: ${n} ${kind}`)
  const { sent, bounced, later, unknown, failed } = await sendMails(query, delivery, MAIL_SITE)
  const weekly = isDigestTime(new Date())
    ? await sendDigests(query, delivery.deliver, MAIL_SITE)
    : { sent: 0, failed: 0 }
  console.log(
    `${sent + weekly.sent} sent, ${bounced} refused for good, ${later + weekly.failed} to be tried again, ${unknown} broken off, ${failed} not made`,
  )
  process.exitCode =
    released === null || bounced + later + unknown + failed + weekly.failed > 0 ? 1 : 0
} finally {
  delivery.close()
  await sql.end()
}
