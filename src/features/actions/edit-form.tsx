import { CRITERIA, type Action, type ActionContent, type ActionProgress } from '#domain/action.ts'
import { ok } from '#domain/result.ts'
import { actionQueries, changeAction } from '#data/actions.ts'
import { today } from '#i18n/today.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Option, TextArea } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './actions.messages.ts'
import { actionSchema, draftOf, type Draft } from './draft.ts'
import { CriteriaFields, MainFields, NumberInput } from './fields.tsx'
import { mailOwner } from './mail-owner.ts'
import { useColleagues, useMe } from './people.ts'
import { PublicPreview } from './public-preview.tsx'

export type Changed = { tone: 'positive' | 'warning'; text: string }
export type EditFormProps = {
  action: Action
  onDone: (changed: Changed) => void
  onCancel: () => void
}

/** Everything about an action but its status. A change by a colleague meanwhile is not overwritten. */
export function EditForm({ action, onDone, onCancel }: EditFormProps) {
  const me = useMe()
  const colleagues = useColleagues(action.municipalityCode)
  const stored = draftOf(action, action)
  const patched = usePatch(`action:${action.id}`, stored)
  const { draft } = patched
  const form = useFormOver(actionSchema(today(), action), draft, patched.change)
  const { errors } = form.formState
  const changing = useSave(
    async ({ content }: { content: ActionContent & ActionProgress; was: Draft }) => {
      const changed = await changeAction(action, content)
      return changed.ok
        ? ok(await mailOwner(content.owner, [action.owner, ...colleagues]))
        : changed
    },
    {
      fresh: [actionQueries.all()],
      onSaved: (mail, { was }) => {
        if (!patched.settle(was)) return
        onDone(
          !mail
            ? { tone: 'positive', text: messages.changed }
            : mail.problem === null
              ? { tone: 'positive', text: messages.changedMail(mail.email) }
              : { tone: 'warning', text: messages.changedNoMail(mail.problem) },
        )
      },
    },
  )
  return (
    <form
      className="stack action-form narrow"
      noValidate
      aria-label={messages.editTitle}
      onSubmit={(event) =>
        void form.handleSubmit((content) => changing.save({ content, was: draft }))(event)
      }
    >
      <MainFields form={form} colleagues={colleagues} me={me?.email} nobody={action.owner === ''} />
      <div className="cluster cluster--fields">
        <NumberInput field="personDays" form={form} />
        <NumberInput field="daysSpent" form={form} />
      </div>
      <div className="cluster cluster--fields">
        <NumberInput field="cost" form={form} />
        <NumberInput field="costSpent" form={form} />
      </div>
      <CriteriaFields form={form} />
      <TextArea
        label={messages.criteriaNote}
        rows={2}
        maxLength={500}
        {...form.register('criteriaNote')}
      />
      <h2>{messages.publicTitle}</h2>
      <Option type="checkbox" {...form.register('public')}>
        {messages.publicSwitch}
      </Option>
      <TextArea
        label={messages.publicText}
        description={messages.publicHelp}
        maxLength={500}
        error={errors.publicText?.message}
        {...form.register('publicText')}
      />
      {draft.public && (
        <PublicPreview
          title={messages.preview}
          action={{ ...draft, status: action.status, dueOn: draft.dueOn || action.dueOn }}
        />
      )}
      <SaveAlert saving={changing} done={saveWords.typedSince} />
      <PatchConflict
        patched={patched}
        stored={stored}
        label={(name) => LABELS[name]}
        words={(name, fields) => wordsOf(fields[name])}
      />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={changing.busy}
          disabledReason={conflictReason(patched)}
        >
          {messages.saveChange}
        </Button>
        <Button
          onClick={() => {
            patched.clear()
            onCancel()
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}

const LABELS: Record<keyof Draft, string> = {
  title: messages.title,
  firstStep: messages.firstStep,
  owner: messages.ownerLabel,
  newOwner: messages.otherLabel,
  dueOn: messages.dueLabel,
  criteria: messages.criteriaTitle,
  criteriaNote: messages.criteriaNote,
  personDays: messages.personDays,
  cost: messages.cost,
  daysSpent: messages.daysSpent,
  costSpent: messages.costSpent,
  public: messages.publicSwitch,
  publicText: messages.publicText,
}

/** A field of the form to read. */
function wordsOf(value: Draft[keyof Draft]): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? messages.yes : messages.no
  return CRITERIA.filter((criterion) => value[criterion])
    .map((criterion) => messages.criteria[criterion][0])
    .join(', ')
}
