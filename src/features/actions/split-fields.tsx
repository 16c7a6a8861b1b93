import { evenSplit, splitDifference, type Part } from '#domain/action-split.ts'
import { formatNumber } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './actions.messages.ts'
import { numberOf, typed } from './draft.ts'
import { useNames } from './people.ts'

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
    personDays: typed(personDays),
    cost: typed(cost),
  }))
}

/** The division that was typed; what is no number counts as nothing, and then does not add up. */
export function readParts(parts: readonly TypedPart[]): readonly Part[] {
  return parts.map(({ municipalityCode, personDays, cost }) => ({
    municipalityCode,
    personDays: numberOf(personDays) ?? 0,
    cost: numberOf(cost) ?? 0,
  }))
}

/** Why a division cannot be saved, in words; null when it adds up. */
export function splitProblem(parts: readonly TypedPart[], whole: Whole): string | null {
  if (parts.length < 2) return messages.jointTooFew
  if (parts.some((part) => numberOf(part.personDays) == null || numberOf(part.cost) == null))
    return messages.numberInvalid
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
                label={messages.daysOf(nameOf(code))}
                value={personDays}
                onChange={(value) => set(code, { personDays: value })}
              />,
              <PartInput
                key="cost"
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

type PartInputProps = { label: string; value: string; onChange: (value: string) => void }

function PartInput({ label, value, onChange }: PartInputProps) {
  return (
    <input
      className="utrecht-textbox utrecht-textbox--html-input utrecht-textbox--short"
      aria-label={label}
      aria-invalid={numberOf(value) == null || undefined}
      inputMode="decimal"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
