import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import type { z } from 'zod'
import { ok } from '#domain/result.ts'
import { isLate } from '#domain/task.ts'
import { memberQueries } from '#data/members.ts'
import { sessionQueries } from '#data/session.ts'
import { divideThemes, taskQueries } from '#data/tasks.ts'
import { formatDay, formatList } from '#i18n/formats.ts'
import { nameToChoose, personName } from '#i18n/person-name.ts'
import { today } from '#i18n/today.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver, type FormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert, ProgressBar } from '#ui/feedback/feedback.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { Badge } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { themesWithProgress, type ThemeProgress } from '../overview/scan-progress.ts'
import { useAnswers, useScan } from '../scan-context.tsx'
import './divide-form.css'
import { messages } from './divide-page.messages.ts'
import { DUE, OTHER, TYPED, WHO, divisionSchema, storedDivision, type Draft } from './division.ts'
import type { TasksAtHand } from './use-tasks.ts'

type Sent = z.output<ReturnType<typeof divisionSchema>>
type Told = { saved: number; mailed: readonly string[]; problem: string | null }

/** Who does which theme and until when: one form, saved at once; what a colleague changed is asked about. */
export function DivideForm({ tasks }: { tasks: TasksAtHand }) {
  const { scan, definition } = useScan()
  const own = useQuery(sessionQueries.current()).data?.email
  const themes = themesWithProgress(definition, useAnswers(), scan.route)
  const ids = themes.map(({ theme }) => theme.id)
  const stored = storedDivision(ids, tasks.all)
  const patched = usePatch(`division:${scan.id}`, stored)
  const form = useFormOver<Draft, Sent>(
    divisionSchema(ids, stored, today()),
    patched.draft,
    patched.change,
  )
  const saving = useSave(
    async ({ division }: { division: Sent; was: Draft }) => {
      const divided = await divideThemes(scan.id, division)
      return divided.ok ? ok(await tell(division, own ?? null)) : divided
    },
    {
      fresh: [taskQueries.ofScan(scan.id), memberQueries.invitations()],
      onSaved: (_, { was }) => patched.settle(was),
    },
  )
  const changed = Object.keys(stored).some((name) => patched.draft[name] !== stored[name])
  const told = saving.saved?.value
  return (
    <form
      className="stack"
      noValidate
      aria-label={messages.title}
      onSubmit={(event) =>
        void form.handleSubmit((division) => saving.save({ division, was: patched.draft }))(event)
      }
    >
      <SameDay
        onChoose={(day) =>
          patched.change(
            Object.fromEntries(
              ids.filter((id) => patched.draft[WHO + id] !== '').map((id) => [DUE + id, day]),
            ),
          )
        }
      />
      <List as="ol" look="stack">
        {themes.map((progress) => (
          <li key={progress.theme.id} className="card division">
            <ThemeRow progress={progress} form={form} draft={patched.draft} stored={stored} />
          </li>
        ))}
      </List>
      <SaveAlert saving={saving} />
      {told && <Outcome {...told} />}
      <PatchConflict
        patched={patched}
        stored={stored}
        label={(name) => fieldLabel(name, themes)}
        words={(name, fields) => fieldWords(name, fields[name] ?? '')}
      />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={saving.busy}
          disabledReason={conflictReason(patched) ?? (changed ? undefined : messages.nothing)}
        >
          {messages.save}
        </Button>
        {changed && <Button onClick={patched.clear}>{messages.undo}</Button>}
      </div>
    </form>
  )
}

/** Mails who got something new, oneself left out. */
async function tell(division: Sent, own: string | null): Promise<Told> {
  const people = new Set(
    division
      .filter(({ wanted, seen }) => wanted.email !== seen.email && wanted.email !== '')
      .map(({ wanted }) => wanted.email),
  )
  const told: Told = { saved: division.length, mailed: [], problem: null }
  const mailed: string[] = []
  for (const email of people) {
    if (email === own) continue
    const problem = await sendInvitationMail(email)
    if (problem !== null) return { ...told, mailed: [email], problem }
    mailed.push(email)
  }
  return { ...told, mailed }
}

function Outcome({ saved, mailed, problem }: Told) {
  const names = formatList(mailed.map(personName))
  return (
    <Alert tone={problem === null ? 'positive' : 'warning'} live>
      <p>
        {messages.saved(saved)} {problem === null && mailed.length > 0 && messages.mailed(names)}
        {problem !== null && messages.notMailed(names, problem)}
      </p>
    </Alert>
  )
}

/** One day for all themes that somebody does. */
function SameDay({ onChoose }: { onChoose: (day: string) => void }) {
  const [day, setDay] = useState('')
  return (
    <div className="cluster cluster--fields">
      <DateField label={messages.sameDay} value={day} onChange={setDay} />
      <Button
        onClick={() => {
          if (/^\d/.test(day)) onChoose(day)
        }}
      >
        {messages.fillDays}
      </Button>
    </div>
  )
}

type RowProps = {
  progress: ThemeProgress
  form: FormOver<Draft, Sent>
  draft: Draft
  stored: Draft
}

function ThemeRow({ progress: { theme, done, asked }, form, draft, stored }: RowProps) {
  const { errors } = form.formState
  const [who, typed, due] = [WHO + theme.id, TYPED + theme.id, DUE + theme.id]
  const known = useKnown(stored[who] ?? '')
  const named = <span className="visually-hidden">{messages.whoOf(theme.text.nl)}</span>
  const label = (text: string) => (
    <>
      {text}
      {named}
    </>
  )
  return (
    <>
      <div className="stack stack--small division__theme">
        <h2 className="division__title">{theme.text.nl}</h2>
        <p className="small subtle">{messages.usually(theme.filledInBy)}</p>
        <ProgressBar
          name={messages.progressOf(theme.text.nl)}
          label={done === asked ? messages.ready : messages.done(done, asked)}
          done={done}
          total={asked}
        />
        {isLate(stored[due] || null, { done, asked }, today()) && (
          <p>
            <Badge tone="warning">{messages.late}</Badge>
          </p>
        )}
      </div>
      <div className="stack stack--small">
        <Select label={label(messages.who)} error={errors[who]?.message} {...form.register(who)}>
          <option value="">{messages.nobody}</option>
          {known.map(({ email, name }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
          <option value={OTHER}>{messages.other}</option>
        </Select>
        {draft[who] === OTHER && (
          <TextInput
            label={label(messages.email)}
            description={messages.emailHelp}
            error={errors[typed]?.message}
            type="email"
            autoComplete="off"
            {...form.register(typed)}
          />
        )}
      </div>
      <Controller
        control={form.control}
        name={due}
        render={({ field }) => (
          <DateField
            {...field}
            value={field.value ?? ''}
            label={label(messages.due)}
            error={errors[due]?.message}
          />
        )}
      />
    </>
  )
}

/** Who can be chosen: colleagues, who was invited, and who has it now. */
function useKnown(now: string): { email: string; name: string }[] {
  const own = useQuery(sessionQueries.current()).data?.email
  const members = useQuery(memberQueries.all()).data ?? []
  const invited = (useQuery(memberQueries.invitations()).data ?? []).filter(
    ({ claimedAt }) => claimedAt === null,
  )
  const colleagues = members.map(({ email }) => ({ email, name: nameToChoose(own, email) }))
  const others = [...new Set([...invited.map(({ email }) => email), ...(now ? [now] : [])])]
  return [
    ...colleagues,
    ...others
      .filter((email) => !members.some((member) => member.email === email))
      .map((email) => ({ email, name: messages.invited(personName(email)) })),
  ]
}

function fieldLabel(name: string, themes: readonly ThemeProgress[]): string {
  const of = themes.find(({ theme }) => name.endsWith(`-${theme.id}`))?.theme.text.nl ?? ''
  return `${of}: ${name.startsWith(DUE) ? messages.due : messages.who}`
}

function fieldWords(name: string, value: string): string {
  if (value === '') return name.startsWith(DUE) ? '' : messages.nobody
  if (name.startsWith(DUE)) return formatDay(value)
  return value === OTHER ? messages.other : personName(value)
}
