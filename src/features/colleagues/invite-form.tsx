import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import { inviteColleague, memberQueries } from '#data/members.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { resetSent } from '#parts/reset-sent.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './colleagues.messages.ts'
import type { Said } from './notice.tsx'

const schema = z.object({
  email: emailAddress(messages.emailInvalid),
})

/** Invites a colleague by e-mail address and really sends the mail. */
export function InviteForm({ onSaid }: { onSaid: (said: Said | null) => void }) {
  const queryClient = useQueryClient()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async ({ email }) => {
    const typed = form.getValues()
    onSaid(null)
    const invitation = await inviteColleague(email)
    if (!invitation.ok) {
      form.setError('email', { message: dataErrorWords(invitation.error) }, { shouldFocus: true })
      return
    }
    const address = invitation.value.email
    const problem = await sendInvitationMail(address)
    await queryClient.invalidateQueries({ queryKey: memberQueries.invitations().queryKey })
    resetSent(form, typed)
    onSaid(
      problem === null
        ? { tone: 'positive', text: messages.mailSent(address) }
        : { tone: 'warning', text: messages.mailFailed(address, problem) },
    )
  })
  return (
    <Card as="section" labelledBy="invite">
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="invite" className="card__title">
          {messages.inviteTitle}
        </h2>
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
            {messages.invite}
          </Button>
        </div>
      </form>
    </Card>
  )
}
