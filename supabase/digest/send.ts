import { z } from 'zod'
import type { Query } from '../mail/run.ts'
import type { Delivery } from '../mail/smtp.ts'
import { composeDigest, digestRow, type DigestRow, type Sender } from './compose.ts'

export type Sent = {
  sent: number
  /** Refused by the mail server; the next run tries again. */
  failed: number
  /** What the mail server said when it took no more, or why it could not be reached. */
  refused: string | null
}

const rowsSchema = z.array(
  z
    .object({ due_on: z.string(), action_id: z.string() })
    .loose()
    .transform(({ due_on, action_id, ...row }) =>
      digestRow.parse({ ...row, dueOn: due_on, actionId: action_id }),
    ),
)

/**
 * Mails everyone the digest of this week who has one and did not have it yet; safe to run as often as
 * one likes, also at the same time. Each mail is taken before it is sent, so that a run that breaks off
 * never sends anything twice.
 * @param deliver hands a mail to a mail server, and tells how that went. One that broke off counts as sent.
 * @param siteUrl where people reach the app.
 */
export async function sendDigests(
  query: Query,
  deliver: Delivery['deliver'],
  siteUrl: string,
): Promise<Sent> {
  // Once a week is often enough for names that a round no longer keeps.
  await query('select private.forget_signature_names()')
  const [monday] = z
    .array(z.object({ week: z.string() }))
    .parse(await query(`select date_trunc('week', private.today())::date::text as week`))
  if (!monday) throw new Error('No week')
  const rows = rowsSchema.parse(
    await query(`select email, role, kind, action_id::text, title, due_on::text, municipality, comments
      from private.digest('${monday.week}')`),
  )
  const sender = await senderOf(query)
  const result: Sent = { sent: 0, failed: 0, refused: null }
  try {
    for (const own of perPerson(rows)) {
      const mail = composeDigest(own, siteUrl.replace(/\/$/, ''), sender)
      const whose = `${literal(mail.to)}, '${monday.week}'`
      const [claim] = z
        .array(z.object({ claimed: z.boolean() }))
        .parse(await query(`select private.claim_digest(${whose}) as claimed`))
      if (!claim?.claimed) continue
      const { outcome, answer, goesOn } = await deliver(mail)
      const accepted = outcome === 'sent' || outcome === 'unknown'
      await query(`select private.settle_digest(${whose}, ${accepted})`)
      result[accepted ? 'sent' : 'failed'] += 1
      if (!goesOn) {
        result.refused = answer
        break
      }
    }
  } finally {
    // What left is told, also when something broke after it.
    if (result.sent > 0) await query(`select private.note_mails_sent(${result.sent})`)
  }
  return result
}

async function senderOf(query: Query): Promise<Sender> {
  const [sender] = z
    .array(z.object({ name: z.string(), office: z.string() }))
    .parse(await query('select mail_sender as name, office_in_full as office from public.region'))
  if (!sender) throw new Error('No region')
  return sender
}

function perPerson(rows: readonly DigestRow[]): DigestRow[][] {
  const people = new Map<string, DigestRow[]>()
  for (const row of rows) people.set(row.email, [...(people.get(row.email) ?? []), row])
  return [...people.values()]
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
