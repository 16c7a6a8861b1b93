import { mailInvitationAgain } from '#data/mails.ts'
import { dataErrorWords } from '#i18n/errors.ts'

/**
 * Sees to it that somebody who was invited gets a mail about it: again, when the first has left. Inviting itself
 * mails already. Null when that is so, else why not in words.
 */
export async function sendInvitationMail(email: string): Promise<string | null> {
  const sent = await mailInvitationAgain(email)
  return sent.ok ? null : dataErrorWords(sent.error)
}
