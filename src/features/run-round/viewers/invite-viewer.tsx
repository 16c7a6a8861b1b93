import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import { inviteViewer, memberQueries } from '#data/members.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { resetSent } from '#parts/reset-sent.ts'
import { messages } from './viewers.messages.ts'

const schema = z.object({
  email: emailAddress(messages.emailInvalid),
})

/** Invites someone to look along, and really sends the mail. */
export function InviteViewer() {
  const queryClient = useQueryClient()
  const [sent, setSent] = useState<{ email: string; problem: string | null } | null>(null)
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async ({ email }) => {
    const typed = form.getValues()
    setSent(null)
    const invited = await inviteViewer(email)
    if (!invited.ok) {
      form.setError('email', { message: dataErrorWords(invited.error) }, { shouldFocus: true })
      return
    }
    setSent({ email, problem: await sendInvitationMail(invited.value.email) })
    resetSent(form, typed)
    await queryClient.invalidateQueries({ queryKey: memberQueries.invitations().queryKey })
  })
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      {sent && (
        <Alert tone={sent.problem === null ? 'positive' : 'warning'} live>
          <p>
            {sent.problem === null
              ? messages.mailSent(sent.email)
              : messages.mailFailed(sent.email, sent.problem)}
          </p>
        </Alert>
      )}
      <TextInput
        label={messages.email}
        type="email"
        autoComplete="off"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <div>
        <Button type="submit" busy={isSubmitting}>
          {messages.invite}
        </Button>
      </div>
    </form>
  )
}
