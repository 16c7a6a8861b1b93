import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import { requestCode } from '#data/session.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { messages, signInErrorWords } from './sign-in.messages.ts'

const schema = z.object({ email: emailAddress(messages.emailInvalid) })

export type EmailFormProps = {
  /** Whose session ended here, or whom a mail was for: need not type it. */
  known: string | undefined
  onSent: (email: string) => void
}

/** Asks for the address and mails a code to it. */
export function EmailForm({ known, onSent }: EmailFormProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: known ?? '' } })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async ({ email }) => {
    const sent = await requestCode(email)
    if (sent.ok) onSent(email)
    else form.setError('email', { message: signInErrorWords(sent.error) })
  })
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p>{messages.intro}</p>
      <TextInput
        label={messages.email}
        type="email"
        autoComplete="email"
        inputMode="email"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={isSubmitting}>
          {messages.sendCode}
        </Button>
      </div>
      <p className="small subtle">
        {messages.invitedOnly} <a href="/beoordeel">{messages.rate}</a>.
      </p>
    </form>
  )
}
