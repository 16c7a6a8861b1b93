import type { Went } from '../mail/run.ts'
import type { Delivery } from '../mail/smtp.ts'

/** How mails leave, for a monitor: when they were last looked through, and since when the mail server takes none. */
export type MailState = { lastRun: number | null; refusedSince: number | null }

/** So often a mail server that took nothing is asked whether it is there again, in milliseconds. */
const ASK_AGAIN = 60_000

/**
 * Sends what is due, and keeps how that goes. With nothing due nobody hears that a mail server is back: it is asked.
 * @returns the state, and one run, which throws what the mail server said when it took no more.
 */
export function watchedMails(
  send: () => Promise<Went>,
  answers: Delivery['answers'],
): { state: Readonly<MailState>; run: () => Promise<void> } {
  const state: MailState = { lastRun: null, refusedSince: null }
  let asked = 0
  const run = async () => {
    const { sent, bounced, later, refused } = await send()
    state.lastRun = Date.now()
    if (refused !== null) {
      state.refusedSince ??= Date.now()
      throw new Error(refused)
    }
    if (state.refusedSince === null) return
    const reached = sent + bounced + later > 0
    if (!reached && Date.now() - asked < ASK_AGAIN) return
    asked = Date.now()
    if (reached || (await answers())) state.refusedSince = null
  }
  return { state, run }
}
