import { requestCode } from '#data/session.ts'
import { mailErrorWords } from '#i18n/errors.ts'

/** Mails a code to someone who was invited; null when it was sent, else why not in words. */
export async function sendInvitationMail(email: string): Promise<string | null> {
  const sent = await requestCode(email)
  return sent.ok ? null : mailErrorWords(sent.error)
}
