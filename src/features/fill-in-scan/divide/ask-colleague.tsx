import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import { ok } from '#domain/result.ts'
import type { Item, Theme } from '#domain/questionnaire/definition.ts'
import type { TaskPart } from '#domain/task.ts'
import { sessionQueries } from '#data/session.ts'
import { memberQueries } from '#data/members.ts'
import { assignTask } from '#data/tasks.ts'
import { nameToChoose } from '#i18n/person-name.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './divide.messages.ts'
import { useTasks } from './use-tasks.ts'

/** What was asked, and of whom. */
export type Asked = TaskPart & { assignee: string }

export type AskColleagueProps = {
  theme: Theme
  /** The question to begin from; without it the theme. */
  item?: Item | undefined
  /** What the dialog is called, where somebody does this already. */
  title?: string
  onDone: (asked: Asked, mailProblem: string | null) => void
  onClose: () => void
}

const address = emailAddress(messages.emailInvalid)

/** About the question or its theme; who is chosen, or typed when nobody is; with what is asked. */
const schema = z
  .object({
    about: z.enum(['item', 'theme']),
    chosen: z.string(),
    typed: z.string(),
    question: z.string(),
  })
  .transform(({ about, chosen, typed, question }, context) => {
    const email = address.safeParse(chosen || typed)
    if (email.success) return { about, email: email.data, question }
    context.addIssue({ code: 'custom', path: ['typed'], message: messages.emailInvalid })
    return z.NEVER
  })

/** Asks a colleague, or somebody new by address: one question, or its whole theme. */
export function AskColleague(props: AskColleagueProps) {
  return (
    <Dialog open title={props.title ?? messages.askTitle} onClose={props.onClose}>
      <Form {...props} />
    </Dialog>
  )
}

function Form({ theme, item, onDone, onClose }: AskColleagueProps) {
  const { scan } = useScan()
  const tasks = useTasks()
  const session = useQuery(sessionQueries.current()).data
  const members = useQuery(memberQueries.all()).data ?? []
  const colleagues = members.filter(({ email }) => email !== session?.email)
  const parts = {
    theme: { kind: 'theme', part: theme.id },
    item: { kind: 'item', part: item?.id ?? '' },
  } as const
  const from = item ? 'item' : 'theme'
  const now = tasks?.of(parts.theme)
  const doesIt =
    tasks && (now ? messages.doesItNow(tasks.nameOf(now.assignee), now.question) : messages.nobody)
  const suggested = (tasks?.of(parts[from]) ?? now)?.assignee
  const [draft, change, forget, sent] = useKept(`task:${scan.id}:${JSON.stringify(parts[from])}`, {
    about: from,
    chosen: suggested ?? colleagues[0]?.email ?? '',
    typed: '',
    question: tasks?.of(parts[from])?.question ?? '',
  })
  const { register, handleSubmit, formState } = useFormOver(schema, draft, (part) =>
    change((now) => ({ ...now, ...part })),
  )
  const assignment = useSave(
    async ({ about, email, question }: z.output<typeof schema> & { was: typeof draft }) => {
      const assigned = await assignTask(scan.id, parts[about], email, question)
      if (!assigned.ok) return assigned
      const { assignee } = assigned.value
      // The mail with a code is the way in; to oneself there is nothing to mail.
      const problem = assignee === session?.email ? null : await sendInvitationMail(assignee)
      return ok({ about, assignee, problem })
    },
    {
      onSaved: async ({ about, assignee, problem }, { was }) => {
        await tasks?.refresh()
        if (!sent(was, was)) return
        onDone(
          { ...parts[about], assignee },
          problem === null ? null : messages.mailFailed(problem),
        )
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
      onSubmit={(event) =>
        void handleSubmit((asked) => assignment.save({ ...asked, was: draft }))(event)
      }
    >
      <SaveAlert saving={assignment} done={saveWords.typedSince} />
      {item ? (
        <FieldGroup label={messages.about}>
          <Option type="radio" value="item" {...register('about')}>
            {messages.aboutItem}
          </Option>
          <Option type="radio" value="theme" {...register('about')}>
            {messages.aboutTheme(theme.text.nl)}
          </Option>
        </FieldGroup>
      ) : (
        <p>{messages.aboutTheme(theme.text.nl)}</p>
      )}
      {item && (
        <p className="subtle" aria-live="polite">
          {draft.about === 'item' ? messages.unknownMeanwhile : doesIt}
        </p>
      )}
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
      <TextArea label={messages.question} rows={2} maxLength={500} {...register('question')} />
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={assignment.busy}>
          {messages.send}
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
