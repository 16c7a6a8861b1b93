import { evenSplit, splitDifference, type Part } from '#domain/action-split.ts'
import { numberText } from '#domain/dutch-number.ts'
import { formatList, formatNumber } from '#i18n/formats.ts'
import { numberFaultSentence } from '#i18n/number-words.ts'
import { Button } from '#ui/button.tsx'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { NumberBox } from '#ui/form/number-input.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './actions.messages.ts'
import { amountOf, unitOf, type Amount } from './draft.ts'
import { useNames } from './people.ts'

const PARTS = ['personDays', 'cost'] as const

/** A part as it is typed. */
export type TypedPart = { municipalityCode: string; personDays: string; cost: string }
export type Whole = { personDays: number; cost: number }

/** An even division, as it is typed; who leads comes first. */
export function typedEvenly(codes: readonly string[], whole: Whole): readonly TypedPart[] {
  return typedParts(evenSplit(codes, whole))
}

/** A division as it is typed. */
export function typedParts(parts: readonly Part[]): readonly TypedPart[] {
  return parts.map(({ municipalityCode, personDays, cost }) => ({
    municipalityCode,
    personDays: numberText(personDays),
    cost: numberText(cost),
  }))
}

/** The division that was typed; what is no number counts as nothing, and then does not add up. */
export function readParts(parts: readonly TypedPart[]): readonly Part[] {
  return parts.map(({ municipalityCode, personDays, cost }) => ({
    municipalityCode,
    personDays: amountOf(personDays, 'personDays') ?? 0,
    cost: amountOf(cost, 'cost') ?? 0,
  }))
}

/** A division as it is typed, to read. */
export function partsInWords(
  parts: readonly TypedPart[],
  nameOf: (code: string) => string,
): string {
  return formatList(
    parts.map(({ municipalityCode, personDays, cost }) =>
      messages.partWords(nameOf(municipalityCode), personDays || '0', cost || '0'),
    ),
  )
}

/** Why a division cannot be saved, in words; null when it adds up. */
export function splitProblem(parts: readonly TypedPart[], whole: Whole): string | null {
  if (parts.length < 2) return messages.jointTooFew
  const wrong = parts
    .flatMap((part) => PARTS.map((field) => [part[field], field] as const))
    .find(([text, field]) => amountOf(text, field) == null)
  if (wrong) return numberFaultSentence(wrong[0], unitOf(wrong[1])) ?? messages.numberInvalid
  const { personDays, cost } = splitDifference(readParts(parts), whole)
  if (personDays === 0 && cost === 0) return null
  return messages.splitWrong(
    messages.splitDays(personDays, formatNumber(Math.abs(personDays))),
    messages.splitEuro(cost, formatNumber(Math.abs(cost))),
  )
}

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

export type SplitFieldsProps = {
  parts: readonly TypedPart[]
  whole: Whole
  onChange: (parts: readonly TypedPart[]) => void
}

/** Who carries how many days and euro, and whether that adds up. */
export function SplitFields({ parts, whole, onChange }: SplitFieldsProps) {
  const nameOf = useNames()
  const problem = splitProblem(parts, whole)
  const set = (code: string, change: Partial<TypedPart>) =>
    onChange(parts.map((part) => (part.municipalityCode === code ? { ...part, ...change } : part)))
  return (
    <div className="stack stack--small">
      <StackedTable
        caption={messages.splitTitle}
        columns={messages.togetherColumns.slice(0, 3)}
        rows={[
          ...parts.map(({ municipalityCode: code, personDays, cost }) => ({
            id: code,
            cells: [
              nameOf(code),
              <PartInput
                key="days"
                field="personDays"
                label={messages.daysOf(nameOf(code))}
                value={personDays}
                onChange={(value) => set(code, { personDays: value })}
              />,
              <PartInput
                key="cost"
                field="cost"
                label={messages.costOf(nameOf(code))}
                value={cost}
                onChange={(value) => set(code, { cost: value })}
              />,
            ],
          })),
          {
            id: 'total',
            cells: [messages.splitTotal, formatNumber(whole.personDays), formatNumber(whole.cost)],
          },
        ]}
      />
      <p role="status">{problem ?? messages.splitRight}</p>
      <div>
        <Button
          onClick={() =>
            onChange(
              typedEvenly(
                parts.map(({ municipalityCode }) => municipalityCode),
                whole,
              ),
            )
          }
        >
          {messages.splitEven}
        </Button>
      </div>
    </div>
  )
}

type PartInputProps = {
  field: Amount
  label: string
  value: string
  onChange: (value: string) => void
}

function PartInput({ field, label, value, onChange }: PartInputProps) {
  return (
    <NumberBox
      aria-label={label}
      aria-invalid={amountOf(value, field) == null || undefined}
      measure={unitOf(field)}
      value={value}
      onType={onChange}
    />
  )
}
