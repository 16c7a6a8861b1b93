/** The mails that acts send, in the order in which staff read them (supabase/content/mails.json). */
export const MAIL_KINDS = [
  'invitation',
  'task',
  'ready',
  'returned',
  'reminder',
  'round_open',
  'reopened',
  'closing',
  'outcome',
  'action',
] as const

export type MailKind = (typeof MAIL_KINDS)[number]

/** Those and the weekly mail, which is put together in another way (supabase/digest). */
export const LISTED_MAILS = [...MAIL_KINDS, 'weekly'] as const
export type ListedMail = (typeof LISTED_MAILS)[number]

/** Mails that one may do without (private.may_refuse_mail): not what lets in, nor what a round needs. */
export const REFUSABLE_MAILS = MAIL_KINDS.filter(
  (kind) => kind !== 'invitation' && kind !== 'reminder',
)

/** What becomes of a mail; see mail-queue.sql. */
export const MAIL_STATES = [
  'waiting',
  'sending',
  'sent',
  'bounced',
  'failed',
  'unknown',
  'skipped',
] as const

export type MailState = (typeof MAIL_STATES)[number]
