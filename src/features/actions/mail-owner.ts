import { sendInvitationMail } from '#parts/invitation-mail.ts'

/**
 * Mails a new owner the way in. Colleagues who are known have it already.
 * @returns null when nothing was mailed, else whether that went well.
 */
export async function mailOwner(
  owner: string,
  known: readonly string[],
): Promise<null | { email: string; problem: string | null }> {
  if (owner === '' || known.includes(owner)) return null
  return { email: owner, problem: await sendInvitationMail(owner) }
}
