import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { decidedAction, proposedAction, type Decided } from '#domain/action-proposal.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import { actionQueries, makeAction, type NewAction } from '#data/actions.ts'
import { territoryQueries } from '#data/territory.ts'
import { memberQueries } from '#data/members.ts'
import { today } from '#i18n/today.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './actions.messages.ts'
import { actionSchema, amountOf, draftOf, type Draft } from './draft.ts'
import { CriteriaFields, MainFields, NumberInput } from './fields.tsx'
import { typedEvenly, useSplitForm } from './split-draft.ts'
import { ParticipantsField, SplitFields } from './split-fields.tsx'
import { useDraft } from './use-draft.ts'

export type JointActionFormProps = {
  roundId: string
  measure: Measure | null
  /** Codes of the municipalities that share it; the first is proposed as lead. */
  proposed: readonly string[]
  /** Of a meeting, from which the action begins. */
  decision?: (Decided & { id: string }) | undefined
}

type Making = {
  action: NewAction
  was: { lead: string; parts: ReturnType<typeof typedEvenly>; draft: Draft }
}

/** A joint action: what, who leads, who takes part, and who carries what. */
export function JointActionForm({ roundId, measure, proposed, decision }: JointActionFormProps) {
  const navigate = useNavigate()
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const members = useSuspenseQuery(memberQueries.all()).data
  const ownersOf = (code: string) =>
    members
      .filter(({ municipalityCode }) => municipalityCode === code)
      .sort((a, b) => Number(b.role === 'coordinator') - Number(a.role === 'coordinator'))
      .map(({ email }) => email)
  const place = `joint-action:${roundId}:${measure?.id ?? decision?.id ?? 'own'}`
  const [lead, setLead, , sentLead] = useKept(
    `${place}:lead`,
    proposed[0] ?? municipalities[0]?.code ?? '',
  )
  const { id, draft, change, sent, onFailed } = useDraft(
    place,
    draftOf(
      decision
        ? decidedAction(decision, ownersOf(lead)[0] ?? '', today())
        : proposedAction(measure, ownersOf(lead)[0] ?? '', today()),
    ),
  )
  const wholeOf = (days: string, cost: string) => ({
    personDays: amountOf(days, 'personDays') ?? 0,
    cost: amountOf(cost, 'cost') ?? 0,
  })
  const whole = wholeOf(draft.personDays, draft.cost)
  const [parts, setParts, , sentParts] = useKept(`${place}:parts`, () =>
    typedEvenly([...new Set([lead, ...proposed])], whole),
  )
  const chosen = parts.slice(1).map(({ municipalityCode }) => municipalityCode)
  const making = useSave(({ action }: Making) => makeAction(action), {
    fresh: [actionQueries.all()],
    onFailed,
    onSaved: (_, { action, was }) => {
      sentParts(was.parts)
      sentLead(was.lead)
      sent(was.draft)
      return navigate({ to: '/eszl/acties/$actionId', params: { actionId: action.id } })
    },
  })
  const changeWhole = (part: Partial<Draft>) => {
    change(part)
    const next = { ...draft, ...part }
    if ('personDays' in part || 'cost' in part)
      setParts(typedEvenly([lead, ...chosen], wholeOf(next.personDays, next.cost)))
  }
  const leadBy = (code: string) => {
    const others = [lead, ...chosen].filter((other) => other !== code)
    setLead(code)
    setParts(typedEvenly([code, ...others], whole))
    change({ owner: ownersOf(code)[0] ?? '' })
  }
  const form = useFormOver(actionSchema(today()), draft, changeWhole)
  const split = useSplitForm(parts, whole, setParts)
  const problem = split.formState.errors.parts?.root?.message
  const submit = form.handleSubmit((content) =>
    split.handleSubmit(({ parts: divided }) =>
      making.save({
        action: {
          ...{ ...content, ...whole, id, roundId },
          municipalityCode: lead,
          measureId: measure?.id ?? null,
          parts: divided,
        },
        was: { lead, parts, draft },
      }),
    )(),
  )
  return (
    <form className="stack action-form" noValidate onSubmit={(event) => void submit(event)}>
      <Select
        label={messages.jointLead}
        value={lead}
        error={ownersOf(lead).length === 0 ? messages.jointNoOwner : undefined}
        onChange={({ target }) => leadBy(target.value)}
      >
        {municipalities.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <MainFields form={form} colleagues={ownersOf(lead)} me={undefined} />
      <ParticipantsField
        lead={lead}
        codes={municipalities.map(({ code }) => code)}
        chosen={chosen}
        help={proposed.length > 0 ? messages.jointWhoHelp : undefined}
        onChange={(next) => setParts(typedEvenly([lead, ...next], whole))}
      />
      <div className="cluster cluster--fields">
        <NumberInput field="personDays" form={form} />
        <NumberInput field="cost" form={form} />
      </div>
      <SplitFields form={split} whole={whole} />
      <CriteriaFields form={form} />
      {problem && (
        <Alert tone="negative" live>
          <p>{problem}</p>
        </Alert>
      )}
      <SaveAlert saving={making} />
      <div>
        <Button type="submit" purpose="primary" busy={making.busy}>
          {messages.save}
        </Button>
      </div>
    </form>
  )
}
