import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  LISTED_MAILS,
  MAIL_KINDS,
  MAIL_STATES,
  type ListedMail,
  type MailState,
} from '#domain/mail/mail-kind.ts'
import type { Result } from '#domain/result.ts'
import { ok } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const mailRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(LISTED_MAILS),
    recipient: z.string(),
    municipality_code: z.string().nullable(),
    round_id: z.string().nullable(),
    state: z.enum(MAIL_STATES),
    test: z.boolean(),
    queued_at: moment,
    next_attempt: moment,
    settled_at: moment.nullable(),
    attempts: z.number(),
    answer: z.string().nullable(),
  })
  .transform(({ municipality_code, round_id, queued_at, next_attempt, settled_at, ...mail }) => ({
    ...mail,
    municipalityCode: municipality_code,
    roundId: round_id,
    queuedAt: queued_at,
    nextAttempt: next_attempt,
    settledAt: settled_at,
  }))

/** A mail that waits, or what became of it. */
export type QueuedMail = z.infer<typeof mailRow>

/** Which mails are asked for; the newest hundred of them come. */
export type MailFilter = { state?: MailState; kind?: ListedMail; words?: string }

function listMails({ state, kind, words }: MailFilter): Promise<Result<QueuedMail[], DataError>> {
  const args = { of_state: state ?? null, of_kind: kind ?? null, words: words ?? null }
  return read(supabase.rpc('mails', args), z.array(mailRow), 'mails')
}

const numbersRow = z
  .object({
    today: z.number(),
    a_day: z.number(),
    waiting: z.number(),
    sending: z.number(),
    bounced: z.number(),
    failed: z.number(),
    unknown: z.number(),
    reminder_days: z.array(z.number()),
  })
  .transform(({ a_day, reminder_days, ...numbers }) => ({
    ...numbers,
    aDay: a_day,
    reminderDays: reminder_days,
  }))

/** How mail stands today, and what is set for it. */
export type MailNumbers = z.infer<typeof numbersRow>

async function mailNumbers(): Promise<Result<MailNumbers, DataError>> {
  const rows = await read(supabase.rpc('mail_numbers'), z.tuple([numbersRow]), 'mail_numbers')
  return rows.ok ? ok(rows.value[0]) : rows
}

const undeliveredRow = z
  .object({
    recipient: z.string(),
    kind: z.enum(MAIL_KINDS),
    state: z.enum(MAIL_STATES),
    answer: z.string().nullable(),
    settled_at: moment,
  })
  .transform(({ settled_at, ...mail }) => ({ ...mail, settledAt: settled_at }))

/** To whom the last mail did not arrive. */
export type Undelivered = z.infer<typeof undeliveredRow>

function listUndelivered(): Promise<Result<Undelivered[], DataError>> {
  return read(supabase.rpc('undelivered_mails'), z.array(undeliveredRow), 'undelivered_mails')
}

/** Lets a mail that did not arrive wait again. */
export function retryMail(id: string): Promise<Result<unknown, DataError>> {
  return read(supabase.rpc('retry_mail', { id }), z.unknown(), 'retry_mail')
}

/** Mails an invitation that waits once more; nothing when it just left, or when the person is in. */
export function mailInvitationAgain(email: string): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('mail_invitation_again', { email }),
    z.unknown(),
    'mail_invitation_again',
  )
}

/** How many mails leave in a day at most, and when reminders go in rounds that are not planned otherwise. */
export function setMailSettings(
  aDay: number,
  reminderDays: readonly number[],
): Promise<Result<unknown, DataError>> {
  const settings = { a_day: aDay, reminder_days: [...reminderDays] }
  return read(supabase.rpc('set_mail_settings', settings), z.unknown(), 'set_mail_settings')
}

/** Days before the last day of a round on which reminders go; none is a plan too. */
export function planReminders(
  roundId: string,
  days: readonly number[],
): Promise<Result<unknown, DataError>> {
  const plan = { round_id: roundId, days: [...days] }
  return read(supabase.rpc('plan_reminders', plan), z.unknown(), 'plan_reminders')
}

const reminderRow = z
  .object({ round_id: z.string(), days: z.array(z.number()) })
  .transform(({ round_id, days }) => ({ roundId: round_id, days }))

function listReminders(): Promise<Result<{ roundId: string; days: number[] }[], DataError>> {
  return read(
    supabase.from('round_reminder').select('round_id, days'),
    z.array(reminderRow),
    'round_reminder',
  )
}

const remindedRow = z
  .object({
    recipient: z.string(),
    municipality_code: z.string(),
    round_id: z.string(),
    days_left: z.number(),
    themes: z.array(z.string()),
    state: z.enum(['planned', ...MAIL_STATES]),
  })
  .transform(({ municipality_code, round_id, days_left, ...row }) => ({
    ...row,
    municipalityCode: municipality_code,
    roundId: round_id,
    daysLeft: days_left,
  }))

/** Somebody who is reminded today, of which themes, and how the mail stands. */
export type Reminded = z.infer<typeof remindedRow>

function listReminded(): Promise<Result<Reminded[], DataError>> {
  return read(supabase.rpc('reminded_today'), z.array(remindedRow), 'reminded_today')
}

/** What screens read here, for the query cache. */
export const mailQueries = {
  /** All of them, whatever was asked for: to be asked again. */
  everything: () => [{ queryKey: ['mails'] }, mailQueries.numbers(), mailQueries.undelivered()],
  list: (filter: MailFilter) =>
    queryOptions({ queryKey: ['mails', filter], queryFn: () => valueOf(listMails(filter)) }),
  numbers: () =>
    queryOptions({ queryKey: ['mail-numbers'], queryFn: () => valueOf(mailNumbers()) }),
  undelivered: () =>
    queryOptions({ queryKey: ['undelivered'], queryFn: () => valueOf(listUndelivered()) }),
  reminded: () =>
    queryOptions({ queryKey: ['reminded-today'], queryFn: () => valueOf(listReminded()) }),
  reminders: () =>
    queryOptions({ queryKey: ['round-reminders'], queryFn: () => valueOf(listReminders()) }),
}
