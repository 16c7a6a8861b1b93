import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { messages } from './run-round.messages.ts'
import { sendInvitationMail } from './send-mail.ts'

/** Sends the mail of an invitation once more, and says whether that worked. */
export function SendAgain({ email }: { email: string }) {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<{ problem: string | null } | null>(null)
  const problem = outcome?.problem ?? null
  async function send() {
    setBusy(true)
    setOutcome(null)
    setOutcome({ problem: await sendInvitationMail(email) })
    setBusy(false)
  }
  return (
    <>
      <Button purpose="subtle" busy={busy} onClick={() => void send()}>
        {messages.sendAgain}
        <span className="visually-hidden">{messages.sendAgainTo(email)}</span>
      </Button>
      <Outcome inline className="small" went={outcome && (problem === null ? 'well' : 'wrong')}>
        {outcome && (problem === null ? messages.mailSentAgain : messages.mailFailedAgain(problem))}
      </Outcome>
    </>
  )
}
