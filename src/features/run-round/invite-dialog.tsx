import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { inviteCoordinator, memberQueries } from '#data/members.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { messages } from './run-round.messages.ts'
import { SendAgain } from './send-again.tsx'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { resetSent } from '#parts/reset-sent.ts'

const schema = z.object({
  email: emailAddress(messages.emailInvalid),
})

export type InviteDialogProps = { municipality: Municipality | null; onClose: () => void }

/** Invites a coordinator by e-mail address and really sends the mail. */
export function InviteDialog({ municipality, onClose }: InviteDialogProps) {
  return (
    <Dialog
      open={municipality !== null}
      title={municipality ? messages.inviteFor(municipality.name) : messages.invite}
      onClose={onClose}
    >
      {municipality && <InviteSteps municipalityCode={municipality.code} onClose={onClose} />}
    </Dialog>
  )
}

type Invited = { email: string; problem: string | null }
type StepsProps = { municipalityCode: string; onClose: () => void }

function InviteSteps({ municipalityCode, onClose }: StepsProps) {
  const queryClient = useQueryClient()
  const [invited, setInvited] = useState<Invited | null>(null)
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async ({ email }) => {
    const typed = form.getValues()
    const invitation = await inviteCoordinator(municipalityCode, email)
    if (!invitation.ok) {
      form.setError('email', { message: dataErrorWords(invitation.error) }, { shouldFocus: true })
      return
    }
    const { email: address } = invitation.value
    setInvited({ email: address, problem: await sendInvitationMail(address) })
    resetSent(form, typed)
    await queryClient.invalidateQueries({ queryKey: memberQueries.invitations().queryKey })
    await queryClient.invalidateQueries({ queryKey: memberQueries.all().queryKey })
  })
  // Who has typed another address meanwhile goes on with that.
  if (invited && !form.getValues('email')) return <Outcome {...invited} onClose={onClose} />
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {invited && <Told {...invited} />}
      <p>{messages.inviteText}</p>
      <TextInput
        label={messages.email}
        type="email"
        autoComplete="off"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={isSubmitting}>
          {messages.sendInvitation}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}

function Told({ email, problem }: Invited) {
  return (
    <Alert tone={problem === null ? 'positive' : 'warning'} live>
      <p>{problem === null ? messages.mailSent(email) : messages.mailFailed(email, problem)}</p>
    </Alert>
  )
}

function Outcome({ email, problem, onClose }: Invited & { onClose: () => void }) {
  return (
    <>
      <Told email={email} problem={problem} />
      <div className="cluster">
        <Button purpose="primary" onClick={onClose}>
          {messages.ready}
        </Button>
        <SendAgain email={email} />
      </div>
    </>
  )
}
