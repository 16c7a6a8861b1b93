import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { requestCode } from '#data/session.ts'
import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { messages, signInErrorWords } from './sign-in.messages.ts'

const schema = z.object({ email: z.email(messages.emailInvalid) })

/** Asks for the address and mails a code to it. */
export function EmailForm({ onSent }: { onSent: (email: string) => void }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async ({ email }) => {
    const address = email.trim().toLowerCase()
    const sent = await requestCode(address)
    if (sent.ok) onSent(address)
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
