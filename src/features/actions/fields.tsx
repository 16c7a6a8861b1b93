import { CRITERIA } from '#domain/action.ts'
import { personName } from '#i18n/person-name.ts'
import { DateField, HALF_DATE } from '#ui/form/date-field.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { NumberText } from '#ui/form/number-input.tsx'
import { messages } from './actions.messages.ts'
import { unitOf, type Amount, type Draft, type DraftErrors } from './draft.ts'

export type FieldsProps = {
  draft: Draft
  errors: DraftErrors
  change: (part: Partial<Draft>) => void
}

export type MainFieldsProps = FieldsProps & {
  colleagues: readonly string[]
  /** Address of who is signed in. */
  me: string | undefined
  /** Whether nobody may be chosen: it was nobody's already. */
  nobody?: boolean
  dueHelp?: string
}

/** What, who, when, and the first step: what every action begins with. */
export function MainFields({ draft, errors, change, ...more }: MainFieldsProps) {
  return (
    <>
      <TextInput
        label={messages.title}
        value={draft.title}
        maxLength={200}
        error={errors.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <div className="cluster cluster--fields action-form__who">
        <OwnerField draft={draft} errors={errors} change={change} {...more} />
        <DateField
          label={messages.dueLabel}
          description={more.dueHelp}
          value={draft.dueOn}
          error={draft.dueOn === HALF_DATE ? messages.dueHalf : errors.dueOn}
          onChange={(dueOn) => change({ dueOn })}
        />
      </div>
      <TextInput
        label={messages.firstStep}
        value={draft.firstStep}
        maxLength={500}
        onChange={({ target }) => change({ firstStep: target.value })}
      />
    </>
  )
}

function OwnerField({ draft, errors, change, colleagues, me, nobody = false }: MainFieldsProps) {
  const known = [...new Set([...(draft.owner ? [draft.owner] : []), ...colleagues])]
  return (
    <div className="stack stack--small">
      <Select
        label={messages.ownerLabel}
        value={draft.owner}
        onChange={({ target }) => change({ owner: target.value })}
      >
        {known.map((email) => (
          <option key={email} value={email}>
            {email === me ? `${personName(email)} (${messages.you})` : personName(email)}
          </option>
        ))}
        <option value="">{nobody ? messages.nobodyYet : messages.other}</option>
      </Select>
      {draft.owner === '' && (
        <TextInput
          label={messages.otherLabel}
          description={messages.otherHelp}
          type="email"
          autoComplete="off"
          value={draft.newOwner}
          error={errors.newOwner}
          onChange={({ target }) => change({ newOwner: target.value })}
        />
      )}
    </div>
  )
}

/** The four criteria of the regional programme, each with what it means. */
export function CriteriaFields({ draft, change }: Omit<FieldsProps, 'errors'>) {
  return (
    <FieldGroup label={messages.criteriaTitle} description={messages.criteriaHelp}>
      {CRITERIA.map((criterion) => {
        const [name, meaning] = messages.criteria[criterion]
        return (
          <Option
            key={criterion}
            type="checkbox"
            checked={draft.criteria[criterion]}
            onChange={({ target }) =>
              change({ criteria: { ...draft.criteria, [criterion]: target.checked } })
            }
          >
            <strong>{name}.</strong> <span className="subtle">{meaning}</span>
          </Option>
        )
      })}
    </FieldGroup>
  )
}

/** Days or euro; empty is not known. */
export function NumberInput({ field, draft, errors, change }: FieldsProps & { field: Amount }) {
  const planned = field === 'personDays' || field === 'cost'
  return (
    <NumberText
      label={messages[field]}
      description={planned ? messages.estimate : undefined}
      unit={unitOf(field) === 'dagen' ? messages.days : messages.euro}
      measure={unitOf(field)}
      value={draft[field]}
      error={errors[field]}
      onType={(text) => change({ [field]: text })}
    />
  )
}
