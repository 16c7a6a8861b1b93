import { z } from 'zod'
import { makeMail } from '#domain/mail/mail-text.ts'
import { MAIL_KINDS } from '#domain/mail/mail-kind.ts'
import { exampleFacts, mailFacts, mailFields } from '#i18n/mail-fields.ts'
import type { Delivery } from './smtp.ts'

/** Rows of a statement, with the rights of the owner of the database. */
export type Query = (statement: string) => Promise<unknown[]>

/** How many mails went which way. */
export type Went = {
  sent: number
  bounced: number
  later: number
  unknown: number
  failed: number
  /** What the mail server said when it took no more, or why it could not be reached. */
  refused: string | null
}

const taken = z.object({
  id: z.uuid(),
  kind: z.enum(MAIL_KINDS),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  /** Null: to try a text. */
  facts: mailFacts.nullable(),
})
type Taken = z.infer<typeof taken>

const officeSchema = z.object({
  sender: z.string(),
  productInFull: z.string(),
  office: z.string(),
  officeInFull: z.string(),
  names: z.object({ nl: z.string(), en: z.string(), de: z.string(), fr: z.string() }),
})

/**
 * Sends the mails that are due, until there are none, the day is full or the mail server wants no more. Each is
 * taken before it is sent, so workers may run at the same time, and one that is killed sends nothing twice.
 * @param site where people reach the app.
 */
export async function sendMails(
  query: Query,
  { deliver }: Pick<Delivery, 'deliver'>,
  site: string,
): Promise<Went> {
  const went: Went = { sent: 0, bounced: 0, later: 0, unknown: 0, failed: 0, refused: null }
  await query('select private.sweep_mails()')
  await query('select private.plan_mails()')
  const office = await officeOf(query)
  try {
    await sendDue(query, deliver, { office, site: site.replace(/\/$/, '') }, went)
  } finally {
    // What left is told, also when something broke after it.
    if (went.sent > 0) await query(`select private.note_mails_sent(${went.sent})`)
  }
  return went
}

async function sendDue(
  query: Query,
  deliver: Delivery['deliver'],
  { office, site }: { office: z.infer<typeof officeSchema>; site: string },
  went: Went,
): Promise<void> {
  for (;;) {
    const [row] = z
      .array(taken)
      .parse(
        await query('select id, kind, recipient, subject, body, facts from private.take_mail()'),
      )
    if (!row) return
    const mail = made(row, office, site)
    const { outcome, answer, goesOn } =
      mail === null
        ? { outcome: 'failed' as const, answer: 'the text cannot be filled in', goesOn: true }
        : await deliver(mail)
    await query(`select private.settle_mail('${row.id}', '${outcome}', ${literal(answer)})`)
    went[outcome] += 1
    if (!goesOn) {
      went.refused = answer
      return
    }
  }
}

function made(row: Taken, office: z.infer<typeof officeSchema>, site: string) {
  const { kind, recipient, facts } = row
  const words = facts ?? exampleFacts(kind)
  try {
    const fields = mailFields(kind, words, recipient, { site, region: office })
    return { to: recipient, sender: office.sender, ...makeMail(row, fields) }
  } catch {
    return null
  }
}

async function officeOf(query: Query) {
  const [office] = z.array(officeSchema).parse(
    await query(`select mail_sender as sender, product_in_full as "productInFull", office,
      office_in_full as "officeInFull", names from public.region`),
  )
  if (!office) throw new Error('No region')
  return office
}

const literal = (text: string) => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`
