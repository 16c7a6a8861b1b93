import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { MAIL_KINDS, type MailKind } from '#domain/mail/mail-kind.ts'
import type { MailPlaces, MailText } from '#domain/mail/mail-text.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const kindRow = z.object({
  kind: z.enum(MAIL_KINDS),
  subject: z.string(),
  body: z.string(),
  fields: z.array(z.string()),
  required: z.array(z.string()),
})

const textRow = z.object({
  kind: z.enum(MAIL_KINDS),
  version: z.number(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  changed_by: z.string().nullable(),
  changed_at: moment,
})

/** A text as it was written once; `text` null is back to the text of the program. */
export type MailTextVersion = {
  version: number
  text: MailText | null
  /** User id; null of somebody who left. */
  changedBy: string | null
  changedAt: string
}

/** The texts of a kind of mail: of the program, and of staff with the newest first. */
export type MailTexts = MailPlaces & {
  kind: MailKind
  standard: MailText
  versions: readonly MailTextVersion[]
}

/** The text that is sent now. */
export const textNow = ({ standard, versions }: MailTexts): MailText =>
  versions[0]?.text ?? standard

async function listMailTexts(): Promise<Result<MailTexts[], DataError>> {
  const [kinds, texts] = await Promise.all([
    read(
      supabase.from('mail_kind').select('kind, subject, body, fields, required').order('position'),
      z.array(kindRow),
      'mail_kind',
    ),
    read(
      supabase
        .from('mail_text')
        .select('kind, version, subject, body, changed_by, changed_at')
        .order('version', { ascending: false }),
      z.array(textRow),
      'mail_text',
    ),
  ])
  if (!kinds.ok) return kinds
  if (!texts.ok) return texts
  return ok(
    kinds.value.map(({ subject, body, ...kind }) => ({
      ...kind,
      standard: { subject, body },
      versions: texts.value.filter((text) => text.kind === kind.kind).map(toVersion),
    })),
  )
}

const toVersion = ({
  version,
  subject,
  body,
  changed_by,
  changed_at,
}: z.infer<typeof textRow>): MailTextVersion => ({
  version,
  text: subject === null || body === null ? null : { subject, body },
  changedBy: changed_by,
  changedAt: changed_at,
})

/**
 * Writes the next text of a kind of mail; null is back to the text of the program.
 * @param expectedVersion the newest that the editor saw, 0 for none.
 */
export function saveMailText(
  kind: MailKind,
  expectedVersion: number,
  text: MailText | null,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('save_mail_text', {
      kind,
      expected_version: expectedVersion,
      subject: text?.subject ?? null,
      body: text?.body ?? null,
    }),
    z.unknown(),
    'save_mail_text',
  )
}

/** Mails a text that is being written to who writes it. */
export function sendTestMail(
  kind: MailKind,
  { subject, body }: MailText,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('send_test_mail', { kind, subject, body }),
    z.unknown(),
    'send_test_mail',
  )
}

/** What screens read here, for the query cache. */
export const mailTextQueries = {
  all: () => queryOptions({ queryKey: ['mail-texts'], queryFn: () => valueOf(listMailTexts()) }),
}
