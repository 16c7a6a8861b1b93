import { Controller, useWatch } from 'react-hook-form'
import { CRITERIA, type ActionContent, type ActionProgress } from '#domain/action.ts'
import { nameToChoose } from '#i18n/person-name.ts'
import type { FormOver } from '#parts/use-form-over.ts'
import { DateField, HALF_DATE } from '#ui/form/date-field.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { NumberText } from '#ui/form/number-input.tsx'
import { messages } from './actions.messages.ts'
import { unitOf, type Amount, type Draft } from './draft.ts'

export type ActionForm = FormOver<Draft, ActionContent & ActionProgress>
export type FieldsProps = { form: ActionForm }

export type MainFieldsProps = FieldsProps & {
  colleagues: readonly string[]
  /** Address of who is signed in. */
  me: string | undefined
  /** Whether nobody may be chosen: it was nobody's already. */
  nobody?: boolean
  dueHelp?: string
}

/** What, who, when, and the first step: what every action begins with. */
export function MainFields({ form, dueHelp, ...who }: MainFieldsProps) {
  const { control, register, formState } = form
  const { errors } = formState
  return (
    <>
      <TextInput
        label={messages.title}
        maxLength={200}
        error={errors.title?.message}
        {...register('title')}
      />
      <div className="cluster cluster--fields action-form__who">
        <OwnerField form={form} {...who} />
        <Controller
          control={control}
          name="dueOn"
          render={({ field }) => (
            <DateField
              {...field}
              label={messages.dueLabel}
              description={dueHelp}
              error={field.value === HALF_DATE ? messages.dueHalf : errors.dueOn?.message}
            />
          )}
        />
      </div>
      <TextInput label={messages.firstStep} maxLength={500} {...register('firstStep')} />
    </>
  )
}

type OwnerFieldProps = Omit<MainFieldsProps, 'dueHelp'>

function OwnerField({ form, colleagues, me, nobody = false }: OwnerFieldProps) {
  const { control, register, formState } = form
  const owner = useWatch({ control, name: 'owner' })
  const known = [...new Set([...(owner ? [owner] : []), ...colleagues])]
  return (
    <div className="stack stack--small">
      <Select label={messages.ownerLabel} {...register('owner')} value={owner}>
        {known.map((email) => (
          <option key={email} value={email}>
            {nameToChoose(me, email)}
          </option>
        ))}
        <option value="">{nobody ? messages.nobodyYet : messages.other}</option>
      </Select>
      {owner === '' && (
        <TextInput
          label={messages.otherLabel}
          description={messages.otherHelp}
          type="email"
          autoComplete="off"
          error={formState.errors.newOwner?.message}
          {...register('newOwner')}
        />
      )}
    </div>
  )
}

/** The four criteria of the regional programme, each with what it means. */
export function CriteriaFields({ form }: FieldsProps) {
  return (
    <FieldGroup label={messages.criteriaTitle} description={messages.criteriaHelp}>
      {CRITERIA.map((criterion) => {
        const [name, meaning] = messages.criteria[criterion]
        return (
          <Option key={criterion} type="checkbox" {...form.register(`criteria.${criterion}`)}>
            <strong>{name}.</strong> <span className="subtle">{meaning}</span>
          </Option>
        )
      })}
    </FieldGroup>
  )
}

/** Days or euro; empty is not known. */
export function NumberInput({ field: name, form }: FieldsProps & { field: Amount }) {
  const planned = name === 'personDays' || name === 'cost'
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { onChange, ...field }, fieldState }) => (
        <NumberText
          {...field}
          label={messages[name]}
          description={planned ? messages.estimate : undefined}
          unit={unitOf(name) === 'dagen' ? messages.days : messages.euro}
          measure={unitOf(name)}
          error={fieldState.error?.message}
          onType={onChange}
        />
      )}
    />
  )
}
