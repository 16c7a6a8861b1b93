import { requestCode } from '#data/session.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { messages } from './run-round.messages.ts'

/** Mails a code to someone who was invited; null when it was sent, else why not in words. */
export async function sendInvitationMail(email: string): Promise<string | null> {
  const sent = await requestCode(email)
  if (sent.ok) return null
  return sent.error.kind === 'codesTooOften' || sent.error.kind === 'codeWrong'
    ? messages.tooOften
    : dataErrorWords(sent.error)
}
