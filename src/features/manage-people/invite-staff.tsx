import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import { memberQueries } from '#data/members.ts'
import { inviteStaff } from '#data/people.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { resetSent } from '#parts/reset-sent.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { messages } from './manage-people.messages.ts'
import type { Saying } from './said.tsx'

const schema = z.object({ email: emailAddress(messages.emailInvalid) })

/** Invites a colleague to the programme office, and really sends the mail. */
export function InviteStaff({ onSaid }: { onSaid: (said: Saying) => void }) {
  const client = useQueryClient()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async ({ email }) => {
    const typed = form.getValues()
    const invited = await inviteStaff(email)
    if (!invited.ok) {
      form.setError('email', { message: dataErrorWords(invited.error) }, { shouldFocus: true })
      return
    }
    const problem = await sendInvitationMail(invited.value.email)
    await client.invalidateQueries({ queryKey: memberQueries.invitations().queryKey })
    resetSent(form, typed)
    onSaid(
      problem === null
        ? { tone: 'positive', text: messages.mailSent(email) }
        : { tone: 'warning', text: messages.mailFailed(email, problem) },
    )
  })
  return (
    <form className="stack narrow" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={messages.inviteStaffLabel}
        description={messages.inviteStaffHint}
        type="email"
        autoComplete="off"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <div className="cluster">
        <Button type="submit" busy={isSubmitting}>
          {messages.inviteStaff}
        </Button>
      </div>
    </form>
  )
}
