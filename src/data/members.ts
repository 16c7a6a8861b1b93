import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Member } from '#domain/access/member.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const memberRow = z
  .object({
    user_id: z.string(),
    email: z.string(),
    role: z.enum(['staff', 'viewer', 'coordinator', 'colleague']),
    municipality_code: z.string().nullable(),
  })
  .transform((row): Member => ({
    userId: row.user_id,
    email: row.email,
    role: row.role,
    municipalityCode: row.municipality_code,
  }))

const invitationRow = z
  .object({
    email: z.string(),
    role: z.enum(['staff', 'viewer', 'coordinator', 'colleague']),
    municipality_code: z.string().nullable(),
    invited_at: moment,
    claimed_at: moment.nullable(),
  })
  .transform((row) => ({
    email: row.email,
    role: row.role,
    municipalityCode: row.municipality_code,
    invitedAt: row.invited_at,
    claimedAt: row.claimed_at,
  }))

export type Invitation = z.output<typeof invitationRow>

/** The membership of who is signed in, claiming a waiting invitation; null for someone without access. */
export async function currentMember(): Promise<Result<Member | null, DataError>> {
  const found = await read(supabase.rpc('claim_invitation'), z.array(memberRow), 'claim_invitation')
  return found.ok ? ok(found.value[0] ?? null) : found
}

/** Members that the signed-in person may see: all for staff, colleagues for officials. */
export function listMembers(): Promise<Result<Member[], DataError>> {
  return read(
    supabase.from('member').select('user_id, email, role, municipality_code').order('email'),
    z.array(memberRow),
    'member',
  )
}

/** Invitations that the signed-in person may see. */
export function listInvitations(): Promise<Result<Invitation[], DataError>> {
  return read(
    supabase
      .from('invitation')
      .select('email, role, municipality_code, invited_at, claimed_at')
      .order('email'),
    z.array(invitationRow),
    'invitation',
  )
}

/** Staff make someone coordinator of a municipality; the mail is a separate step (`requestCode`). */
export function inviteCoordinator(
  municipalityCode: string,
  email: string,
): Promise<Result<Invitation, DataError>> {
  return read(
    supabase.rpc('invite_coordinator', { municipality_code: municipalityCode, email }),
    invitationRow,
    'invite_coordinator',
  )
}

/** Staff invite someone of the board or the kernteam MKB to look along; the mail is a separate step. */
export function inviteViewer(email: string): Promise<Result<Invitation, DataError>> {
  return read(supabase.rpc('invite_viewer', { email }), invitationRow, 'invite_viewer')
}

/** Ends the membership of someone who looks along. */
export function removeViewer(userId: string): Promise<Result<Member, DataError>> {
  return read(supabase.rpc('remove_viewer', { user_id: userId }), memberRow, 'remove_viewer')
}

/** A coordinator invites a colleague of the own municipality; the mail is a separate step. */
export function inviteColleague(email: string): Promise<Result<Invitation, DataError>> {
  return read(supabase.rpc('invite_colleague', { email }), invitationRow, 'invite_colleague')
}

/** Takes back an invitation that nobody has used yet. */
export function withdrawInvitation(email: string): Promise<Result<Invitation, DataError>> {
  return read(supabase.rpc('withdraw_invitation', { email }), invitationRow, 'withdraw_invitation')
}

/**
 * Ends someone's membership of a municipality, or the own; the answers stay.
 * @param passesTo who takes over what was still to be done; the database chooses a coordinator when it is not said.
 */
export function removeColleague(
  userId: string,
  passesTo: string | null,
): Promise<Result<Member, DataError>> {
  return read(
    supabase.rpc('remove_colleague', { user_id: userId, passes_to: passesTo }),
    memberRow,
    'remove_colleague',
  )
}

/** Makes a colleague coordinator, and who was it colleague. */
export function handOverCoordination(userId: string): Promise<Result<Member, DataError>> {
  return read(
    supabase.rpc('hand_over_coordination', { user_id: userId }),
    memberRow,
    'hand_over_coordination',
  )
}

/** What screens read here, for the query cache. */
export const memberQueries = {
  all: () => queryOptions({ queryKey: ['members'], queryFn: () => valueOf(listMembers()) }),
  invitations: () =>
    queryOptions({ queryKey: ['invitations'], queryFn: () => valueOf(listInvitations()) }),
}
