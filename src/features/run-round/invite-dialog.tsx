import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Municipality } from '#domain/territory/municipality.ts'
import { inviteCoordinator } from '#data/members.ts'
import { queries } from '#data/queries.ts'
import { requestCode } from '#data/session.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { messages } from './run-round.messages.ts'

const schema = z.object({ email: z.email(messages.emailInvalid) })

export type InviteDialogProps = { municipality: Municipality | null; onClose: () => void }

/** Invites a coordinator by e-mail address and really sends the mail. */
export function InviteDialog({ municipality, onClose }: InviteDialogProps) {
  return (
    <Dialog
      open={municipality !== null}
      title={municipality ? messages.inviteFor(municipality.name) : messages.invite}
      onClose={onClose}
    >
      {municipality && <InviteForm municipalityCode={municipality.code} onClose={onClose} />}
    </Dialog>
  )
}

type Sent = { email: string; problem: string | null }

function InviteForm({
  municipalityCode,
  onClose,
}: {
  municipalityCode: string
  onClose: () => void
}) {
  const queryClient = useQueryClient()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const [sent, setSent] = useState<Sent | null>(null)
  const { errors, isSubmitting } = form.formState

  async function mail(email: string) {
    const mailed = await requestCode(email)
    setSent({ email, problem: mailed.ok ? null : mailProblem(mailed.error) })
  }
  const submit = form.handleSubmit(async ({ email }) => {
    const invited = await inviteCoordinator(municipalityCode, email)
    if (!invited.ok) {
      form.setError('email', { message: dataErrorWords(invited.error) })
      return
    }
    await mail(invited.value.email)
    await queryClient.invalidateQueries({ queryKey: queries.invitations().queryKey })
  })
  if (sent) {
    return (
      <>
        <Alert tone={sent.problem === null ? 'positive' : 'warning'} live>
          <p>
            {sent.problem === null
              ? messages.mailSent(sent.email)
              : messages.mailFailed(sent.email, sent.problem)}
          </p>
        </Alert>
        <div className="cluster">
          <Button purpose="primary" onClick={onClose}>
            {messages.ready}
          </Button>
          <Button purpose="subtle" onClick={() => void mail(sent.email)}>
            {messages.sendAgain}
          </Button>
        </div>
      </>
    )
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
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

function mailProblem(
  error: Extract<Awaited<ReturnType<typeof requestCode>>, { ok: false }>['error'],
): string {
  return error.kind === 'codesTooOften' || error.kind === 'codeWrong'
    ? messages.tooOften
    : dataErrorWords(error)
}
