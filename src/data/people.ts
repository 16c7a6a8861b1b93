import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const passingRow = z
  .object({
    themes: z.number(),
    questions: z.number(),
    actions: z.number(),
    contact_point: z.boolean(),
  })
  .transform(({ contact_point, ...row }) => ({ ...row, contactPoint: contact_point }))

/** What somebody leaves that has to pass on. */
export type Passing = z.output<typeof passingRow>

const signedInRow = z
  .object({ user_id: z.string(), since: moment, last: moment.nullable() })
  .transform(({ user_id, ...row }) => ({ userId: user_id, ...row }))

/** Since when a person is in, and when that person signed in last. */
export type SignedIn = z.output<typeof signedInRow>

const removalRow = z
  .object({ user_id: z.string(), asked_by: z.string(), asked_at: moment })
  .transform((row) => ({ userId: row.user_id, askedBy: row.asked_by, askedAt: row.asked_at }))

/** Somebody of staff whose removal waits for a second person. */
export type StaffRemoval = z.output<typeof removalRow>

type Done = Promise<Result<unknown, DataError>>

/** Gives somebody who works in a municipality, or is invited there, another role. */
export function changeRole(email: string, role: 'coordinator' | 'colleague'): Done {
  return read(supabase.rpc('change_role', { email, role }), z.unknown(), 'change_role')
}

/**
 * Invites everybody of a list, or nobody; the mails are separate steps.
 * @returns the addresses that were invited.
 */
export function invitePeople(
  people: readonly { email: string; municipality: string }[],
): Promise<Result<{ email: string }[], DataError>> {
  return read(
    supabase.rpc('invite_people', { people: JSON.stringify(people) }),
    z.array(z.object({ email: z.string() })),
    'invite_people',
  )
}

/** Staff invite a colleague of their own; the mail is a separate step. */
export function inviteStaff(email: string): Promise<Result<{ email: string }, DataError>> {
  return read(
    supabase.rpc('invite_staff', { email }),
    z.object({ email: z.string() }),
    'invite_staff',
  )
}

/** Asks to remove somebody of staff; another has to confirm. */
export function askStaffRemoval(userId: string): Done {
  return read(
    supabase.rpc('ask_staff_removal', { user_id: userId }),
    z.unknown(),
    'ask_staff_removal',
  )
}

/** Takes that back. */
export function withdrawStaffRemoval(userId: string): Done {
  return read(
    supabase.rpc('withdraw_staff_removal', { user_id: userId }),
    z.unknown(),
    'withdraw_staff_removal',
  )
}

/** The second person confirms: then the access ends. */
export function confirmStaffRemoval(userId: string): Done {
  return read(
    supabase.rpc('confirm_staff_removal', { user_id: userId }),
    z.unknown(),
    'confirm_staff_removal',
  )
}

export const PASSES_ON = 'passesOn'

/** What screens read here, for the query cache. */
export const peopleQueries = {
  passesOn: (userId: string) =>
    queryOptions({
      queryKey: [PASSES_ON, userId],
      queryFn: () =>
        valueOf(
          read(
            supabase.rpc('what_passes_on', { user_id: userId }).single(),
            passingRow,
            'what_passes_on',
          ),
        ),
      staleTime: 0,
    }),
  signedIn: () =>
    queryOptions({
      queryKey: ['signedIn'],
      queryFn: () =>
        valueOf(read(supabase.rpc('signed_in_people'), z.array(signedInRow), 'signed_in_people')),
    }),
  staffRemovals: () =>
    queryOptions({
      queryKey: ['staffRemovals'],
      queryFn: () =>
        valueOf(
          read(
            supabase.from('staff_removal').select('user_id, asked_by, asked_at').order('asked_at'),
            z.array(removalRow),
            'staff_removal',
          ),
        ),
    }),
}
