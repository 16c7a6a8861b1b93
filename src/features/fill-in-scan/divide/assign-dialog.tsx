import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import { ok } from '#domain/result.ts'
import type { TaskPart } from '#domain/task.ts'
import { sessionQueries } from '#data/session.ts'
import { memberQueries } from '#data/members.ts'
import { assignTask } from '#data/tasks.ts'
import { nameToChoose } from '#i18n/person-name.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Select, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './divide.messages.ts'
import { useTasks } from './use-tasks.ts'

export type AssignDialogProps = {
  title: string
  part: TaskPart
  /** Whom to begin with. */
  suggested: string | undefined
  withQuestion: boolean
  onDone: (mailProblem: string | null) => void
  onClose: () => void
}

const address = emailAddress(messages.emailInvalid)

/** Who is chosen, or typed when nobody is; with a question. */
const schema = z
  .object({ chosen: z.string(), typed: z.string(), question: z.string() })
  .transform(({ chosen, typed, question }, context) => {
    const email = address.safeParse(chosen || typed)
    if (email.success) return { email: email.data, question }
    context.addIssue({ code: 'custom', path: ['typed'], message: messages.emailInvalid })
    return z.NEVER
  })

/** Chooses a colleague, or somebody new by address, for a theme or one question. */
export function AssignDialog({ title, onClose, ...form }: AssignDialogProps) {
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form {...form} onClose={onClose} />
    </Dialog>
  )
}

function Form({
  part,
  suggested,
  withQuestion,
  onDone,
  onClose,
}: Omit<AssignDialogProps, 'title'>) {
  const { scan } = useScan()
  const tasks = useTasks()
  const session = useQuery(sessionQueries.current()).data
  const members = useQuery(memberQueries.all()).data ?? []
  const colleagues = members.filter(({ email }) => email !== session?.email)
  const [draft, change, forget] = useKept(`task:${scan.id}:${JSON.stringify(part)}`, {
    chosen: suggested ?? colleagues[0]?.email ?? '',
    typed: '',
    question: '',
  })
  const { register, handleSubmit, formState } = useFormOver(schema, draft, (part) =>
    change((now) => ({ ...now, ...part })),
  )
  const assignment = useSave(
    async ({ email, question }: z.output<typeof schema>) => {
      const assigned = await assignTask(scan.id, part, email, question)
      if (!assigned.ok) return assigned
      const { assignee } = assigned.value
      // The mail with a code is the way in; to oneself there is nothing to mail.
      return ok(assignee === session?.email ? null : await sendInvitationMail(assignee))
    },
    {
      onSaved: async (problem) => {
        forget()
        await tasks?.refresh()
        onDone(problem === null ? null : messages.mailFailed(problem))
      },
    },
  )
  const known = [
    ...new Set([
      ...(session?.email ? [session.email] : []),
      ...colleagues.map(({ email }) => email),
      ...(suggested ? [suggested] : []),
    ]),
  ]
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => void handleSubmit(assignment.save)(event)}
    >
      <SaveAlert saving={assignment} />
      <Select label={messages.colleague} {...register('chosen')}>
        {known.map((email) => (
          <option key={email} value={email}>
            {nameToChoose(session?.email, email)}
          </option>
        ))}
        <option value="">{messages.other}</option>
      </Select>
      {draft.chosen === '' && (
        <TextInput
          label={messages.email}
          description={messages.emailHelp}
          error={formState.errors.typed?.message}
          type="email"
          autoComplete="off"
          {...register('typed')}
        />
      )}
      {withQuestion && (
        <TextArea label={messages.question} rows={2} maxLength={500} {...register('question')} />
      )}
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={assignment.busy}>
          {withQuestion ? messages.sendQuestion : messages.send}
        </Button>
        <Button
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
