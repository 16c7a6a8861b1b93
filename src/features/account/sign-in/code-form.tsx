import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState, type ChangeEvent } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { groupCode, readCode } from '#domain/access/pasted.ts'
import { requestCode, verifyCode } from '#data/session.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { messages, signInErrorWords } from './sign-in.messages.ts'

const schema = z.object({
  code: z
    .string()
    .transform((text) => readCode(text) ?? '')
    .pipe(z.string().min(1, messages.codeInvalid)),
})

const WAIT_SECONDS = 60

export type CodeFormProps = {
  email: string
  /** Earlier: the person comes from the mail, and can ask for another code at once. */
  mailed: 'justNow' | 'earlier'
  onDone: () => void
  onOtherAddress: () => void
}

/** Exchanges the mailed code for a session. */
export function CodeForm({ email, mailed, onDone, onOtherAddress }: CodeFormProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { code: '' } })
  const [sentAgain, setSentAgain] = useState(false)
  const [wait, restartWait] = useCountdown(mailed === 'justNow' ? WAIT_SECONDS : 0)
  const { errors, isSubmitting } = form.formState
  const { setFocus } = form
  const field = form.register('code')
  useEffect(() => setFocus('code'), [setFocus])

  const submit = form.handleSubmit(async ({ code }) => {
    setSentAgain(false)
    const verified = await verifyCode(email, code)
    if (verified.ok) onDone()
    else form.setError('code', { message: signInErrorWords(verified.error) }, { shouldFocus: true })
  })
  async function sendAgain() {
    const sent = await requestCode(email)
    setSentAgain(sent.ok)
    if (sent.ok) restartWait(WAIT_SECONDS)
    else form.setError('code', { message: signInErrorWords(sent.error) })
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{messages.codeTitle}</h2>
      <p>{mailed === 'justNow' ? messages.codeSent(email) : messages.codeInMail(email)}</p>
      {sentAgain && (
        <Alert tone="positive" live>
          <p>{messages.sentAgain}</p>
        </Alert>
      )}
      <TextInput
        label={messages.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        error={errors.code?.message}
        {...field}
        onChange={(event) => {
          showGroups(event)
          void field.onChange(event)
        }}
      />
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={isSubmitting}>
          {messages.verify}
        </Button>
        <Button purpose="subtle" onClick={onOtherAddress}>
          {messages.otherAddress}
        </Button>
      </div>
      <div className="cluster">
        <Button
          purpose="subtle"
          onClick={() => void sendAgain()}
          disabledReason={wait > 0 ? messages.sendAgainIn(wait) : undefined}
        >
          {messages.sendAgain}
        </Button>
      </div>
    </form>
  )
}

/** As the mail shows it, with the caret where it was. */
function showGroups({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void {
  const { inputType, isComposing } = nativeEvent as InputEvent
  if (isComposing) return
  const here = target.selectionStart ?? target.value.length
  const { text, caret } = groupCode(target.value, here, inputType === 'deleteContentForward')
  if (text === target.value) return
  target.value = text
  target.setSelectionRange(caret, caret)
}

/** Seconds left, and how to start again. */
function useCountdown(seconds: number): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return [left, setLeft]
}
