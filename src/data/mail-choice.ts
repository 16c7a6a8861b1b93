import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const choice = z.object({ weekly: z.boolean() })

/** Whether the person who is signed in wants the weekly mail; without a choice it comes. */
async function getWeeklyMail(): Promise<Result<boolean, DataError>> {
  const rows = await read(
    supabase.from('mail_choice').select('weekly'),
    z.array(choice),
    'mail_choice',
  )
  return rows.ok ? ok(rows.value[0]?.weekly ?? true) : rows
}

/** Turns the weekly mail on or off for the person who is signed in; gives what is stored. */
export async function chooseWeeklyMail(weekly: boolean): Promise<Result<boolean, DataError>> {
  const chosen = await read(
    supabase.rpc('choose_weekly_mail', { weekly }),
    choice,
    'choose_weekly_mail',
  )
  return chosen.ok ? ok(chosen.value.weekly) : chosen
}

/** What screens read here, for the query cache. */
export const mailChoiceQueries = {
  weekly: () =>
    queryOptions({ queryKey: ['weekly-mail'], queryFn: () => valueOf(getWeeklyMail()) }),
}
