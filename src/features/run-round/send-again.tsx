import { ok } from '#domain/result.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { messages } from './run-round.messages.ts'

/** Sends the mail of an invitation once more, and says whether that worked. */
export function SendAgain({ email }: { email: string }) {
  const sending = useSave(async () => ok(await sendInvitationMail(email)))
  const outcome = sending.saved
  const problem = outcome?.value ?? null
  return (
    <>
      <Button purpose="subtle" busy={sending.busy} onClick={() => sending.save()}>
        {messages.sendAgain}
        <span className="visually-hidden">{messages.sendAgainTo(email)}</span>
      </Button>
      <Outcome inline className="small" went={outcome && (problem === null ? 'well' : 'wrong')}>
        {outcome && (problem === null ? messages.mailSentAgain : messages.mailFailedAgain(problem))}
      </Outcome>
    </>
  )
}
