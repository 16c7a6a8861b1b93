/**
 * Releases what is due of the ratings, sends the mails that wait, and on Mondays the weekly one: `npm run mail`. For an installation on hosted
 * Supabase or a PostgreSQL server; run it every few minutes (docs/operating.md). The demo sends by itself.
 */
import postgres from 'postgres'
import { z } from 'zod'
import { isDigestTime } from '../digest/digest-time.ts'
import { sendDigests } from '../digest/send.ts'
import { eraseDue, tellErased } from '../retention/retention.ts'
import { releaseDue } from '../release/release-due.ts'
import { logFailure, writeLog } from '../log.ts'
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
  writeLog('error', 'a setting is wrong', { reason: z.prettifyError(environment.error) })
  process.exit(2)
}
const { MAIL_DATABASE, MAIL_SMTP, MAIL_FROM, MAIL_SITE } = environment.data
const sql = postgres(MAIL_DATABASE, { max: 1, onnotice: () => undefined })
const query = (statement: string) => sql.unsafe(statement)
const delivery = smtpDelivery(MAIL_SMTP, MAIL_FROM)
/** Does a step; what fails is told, and keeps no other step from it. */
let failed = 0
async function step<T>(name: string, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    failed += 1
    logFailure(name, error)
    return undefined
  }
}

try {
  await step('what is due of the ratings was not all released', () => releaseDue(query))
  tellErased((await step('what is past its term was not erased', () => eraseDue(query))) ?? [])
  const mails = await step('mails were not all sent', () => sendMails(query, delivery, MAIL_SITE))
  const weekly = isDigestTime(new Date())
    ? await step('the weekly mail was not sent', () =>
        sendDigests(query, delivery.deliver, MAIL_SITE),
      )
    : undefined
  for (const [name, refused] of [
    ['mails were not all sent', mails?.refused],
    ['the weekly mail was not sent', weekly?.refused],
  ] as const)
    if (refused != null) {
      failed += 1
      logFailure(name, refused)
    }
  const { sent = 0, bounced = 0, later = 0, unknown = 0, failed: notMade = 0 } = mails ?? {}
  const again = later + (weekly?.failed ?? 0)
  const leaving = { sent: sent + (weekly?.sent ?? 0), bounced, again, unknown, notMade }
  writeLog('info', 'mails were looked through', leaving)
  process.exitCode = failed + bounced + again + unknown + notMade > 0 ? 1 : 0
} finally {
  delivery.close()
  await sql.end()
}
