import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { MailKind } from '#domain/mail/mail-kind.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const choice = z.object({ weekly: z.boolean(), unwanted: z.array(z.string()) })

/** Which mails a person wants. */
export type MailChoice = {
  weekly: boolean
  /** Kinds that do not come. */
  unwanted: readonly string[]
}

/** What the person who is signed in chose; without a choice every mail comes. */
async function getMailChoice(): Promise<Result<MailChoice, DataError>> {
  const rows = await read(
    supabase.from('mail_choice').select('weekly, unwanted'),
    z.array(choice),
    'mail_choice',
  )
  return rows.ok ? ok(rows.value[0] ?? { weekly: true, unwanted: [] }) : rows
}

/** Turns the weekly mail on or off for the person who is signed in; gives what is stored. */
export function chooseWeeklyMail(weekly: boolean): Promise<Result<MailChoice, DataError>> {
  return read(supabase.rpc('choose_weekly_mail', { weekly }), choice, 'choose_weekly_mail')
}

/** Turns a kind of mail on or off for the person who is signed in; gives what is stored. */
export function chooseMail(
  kind: MailKind,
  wanted: boolean,
): Promise<Result<MailChoice, DataError>> {
  return read(supabase.rpc('choose_mail', { kind, wanted }), choice, 'choose_mail')
}

/** What screens read here, for the query cache. */
export const mailChoiceQueries = {
  own: () => queryOptions({ queryKey: ['mail-choice'], queryFn: () => valueOf(getMailChoice()) }),
}
