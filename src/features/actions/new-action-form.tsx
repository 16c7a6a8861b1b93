import { Link } from '@tanstack/react-router'
import { proposedAction, proposedWeeks } from '#domain/action-proposal.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import { ok } from '#domain/result.ts'
import { actionQueries, makeAction, type NewAction } from '#data/actions.ts'
import { memberQueries } from '#data/members.ts'
import { today } from '#i18n/today.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { messages } from './actions.messages.ts'
import { actionSchema, draftOf, type Draft } from './draft.ts'
import { CriteriaFields, MainFields, NumberInput } from './fields.tsx'
import { mailOwner } from './mail-owner.ts'
import { useColleagues } from './people.ts'
import { useDraft } from './use-draft.ts'

export type NewActionFormProps = {
  /** Address of who is signed in, who is proposed as owner. */
  me: string
  municipalityCode: string
  roundId: string
  /** Null: an idea of their own. */
  measure: Measure | null
}

/** A short form with everything filled in: Enter saves. */
export function NewActionForm({ me, municipalityCode, roundId, measure }: NewActionFormProps) {
  const colleagues = useColleagues(municipalityCode)
  const place = `new-action:${municipalityCode}:${roundId}:${measure?.id ?? 'own'}`
  const { id, draft, change, sent, onFailed } = useDraft(
    place,
    draftOf(proposedAction(measure, me, today())),
  )
  const form = useFormOver(actionSchema(today()), draft, change)
  const making = useSave(
    async ({ action }: { action: NewAction; was: Draft }) => {
      const made = await makeAction(action)
      return made.ok ? ok(await mailOwner(action.owner, [me, ...colleagues])) : made
    },
    {
      fresh: [actionQueries.all(), memberQueries.invitations()],
      onSaved: (_, { was }) => sent(was),
      onFailed,
    },
  )
  const measureId = measure?.id ?? null
  const submit = form.handleSubmit((content) =>
    making.save({
      action: { ...content, id, municipalityCode, roundId, measureId, parts: null },
      was: draft,
    }),
  )
  if (making.saved && making.input)
    return <Saved actionId={making.input.action.id} mail={making.saved.value} />
  return (
    <form className="stack action-form" noValidate onSubmit={(event) => void submit(event)}>
      <MainFields
        form={form}
        colleagues={colleagues}
        me={me}
        {...(measure && { dueHelp: messages.dueHelp(proposedWeeks(measure)) })}
      />
      <CriteriaFields form={form} />
      <SaveAlert saving={making} />
      <div className="action-form__save">
        <Button type="submit" purpose="primary" busy={making.busy}>
          {messages.save}
        </Button>
      </div>
      <details>
        <summary>{messages.more}</summary>
        <div className="stack action-form__more">
          <div className="cluster cluster--fields">
            <NumberInput field="personDays" form={form} />
            <NumberInput field="cost" form={form} />
          </div>
          <TextArea
            label={messages.criteriaNote}
            rows={2}
            maxLength={500}
            {...form.register('criteriaNote')}
          />
        </div>
      </details>
    </form>
  )
}

function Saved({
  actionId,
  mail,
}: {
  actionId: string
  mail: Awaited<ReturnType<typeof mailOwner>>
}) {
  const words = !mail
    ? messages.saved
    : mail.problem === null
      ? messages.savedMail(mail.email)
      : messages.savedNoMail(mail.problem)
  return (
    <div className="stack">
      <Alert tone={mail?.problem ? 'warning' : 'positive'} live>
        <p>{words}</p>
      </Alert>
      <div className="cluster">
        <Link to="/gemeente/acties/$actionId" params={{ actionId }} className={buttonLink.primary}>
          {messages.toAction}
        </Link>
        <Link to="/gemeente/acties" className={buttonLink.secondary}>
          {messages.toBoard}
        </Link>
      </div>
    </div>
  )
}
