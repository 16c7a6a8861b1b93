import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { messages } from './run-round.messages.ts'
import { sendInvitationMail } from './send-mail.ts'

/** Sends the mail of an invitation once more, and says whether that worked. */
export function SendAgain({ email }: { email: string }) {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState('')
  async function send() {
    setBusy(true)
    const problem = await sendInvitationMail(email)
    setOutcome(problem === null ? messages.mailSentAgain : messages.mailFailedAgain(problem))
    setBusy(false)
  }
  return (
    <>
      <Button purpose="subtle" busy={busy} onClick={() => void send()}>
        {messages.sendAgain}
        <span className="visually-hidden">{messages.sendAgainTo(email)}</span>
      </Button>
      <span role="status" className="small">
        {outcome}
      </span>
    </>
  )
}
