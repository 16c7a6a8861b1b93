import { Controller } from 'react-hook-form'
import { formatNumber } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { NumberBox } from '#ui/form/number-input.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './actions.messages.ts'
import { amountOf, unitOf, type Amount } from './draft.ts'
import { useNames } from './people.ts'
import { splitProblem, typedEvenly, type SplitForm, type Whole } from './split-draft.ts'

export type ParticipantsFieldProps = {
  lead: string
  /** Every municipality that could take part. */
  codes: readonly string[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  help?: string | undefined
}

/** Which municipalities take part beside the one that leads. */
export function ParticipantsField({ lead, codes, chosen, onChange, help }: ParticipantsFieldProps) {
  const nameOf = useNames()
  return (
    <FieldGroup label={messages.jointWho} description={help}>
      <ChooseNames
        places={codes.filter((code) => code !== lead).map((code) => ({ code, name: nameOf(code) }))}
        chosen={new Set(chosen)}
        toggle={(code, on) =>
          onChange(on ? [...chosen, code] : chosen.filter((other) => other !== code))
        }
      />
    </FieldGroup>
  )
}

export type SplitFieldsProps = { form: SplitForm; whole: Whole }

/** Who carries how many days and euro, and whether that adds up. */
export function SplitFields({ form, whole }: SplitFieldsProps) {
  const nameOf = useNames()
  const parts = form.watch('parts')
  const divideEvenly = () =>
    form.setValue(
      'parts',
      typedEvenly(
        parts.map(({ municipalityCode }) => municipalityCode),
        whole,
      ),
    )
  return (
    <div className="stack stack--small">
      <StackedTable
        caption={messages.splitTitle}
        columns={messages.togetherColumns.slice(0, 3)}
        rows={[
          ...parts.map(({ municipalityCode: code }, index) => ({
            id: code,
            cells: [
              nameOf(code),
              <PartInput
                key="days"
                form={form}
                name={`parts.${index}.personDays`}
                field="personDays"
                label={messages.daysOf(nameOf(code))}
              />,
              <PartInput
                key="cost"
                form={form}
                name={`parts.${index}.cost`}
                field="cost"
                label={messages.costOf(nameOf(code))}
              />,
            ],
          })),
          {
            id: 'total',
            cells: [messages.splitTotal, formatNumber(whole.personDays), formatNumber(whole.cost)],
          },
        ]}
      />
      <p role="status">{splitProblem(parts, whole) ?? messages.splitRight}</p>
      <div>
        <Button onClick={divideEvenly}>{messages.splitEven}</Button>
      </div>
    </div>
  )
}

type PartInputProps = {
  form: SplitForm
  name: `parts.${number}.${'personDays' | 'cost'}`
  field: Amount
  label: string
}

function PartInput({ form, name, field: amount, label }: PartInputProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { onChange, ...field } }) => (
        <NumberBox
          {...field}
          aria-label={label}
          aria-invalid={amountOf(field.value, amount) == null || undefined}
          measure={unitOf(amount)}
          onType={onChange}
        />
      )}
    />
  )
}
