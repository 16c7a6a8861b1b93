import type { AnswerState, AnswerValue } from '#domain/questionnaire/answers.ts'
import type { ItemOfKind } from '#domain/questionnaire/definition.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { messages } from '../fill-in.messages.ts'

export type DateInputProps = {
  item: ItemOfKind<'date'>
  value: AnswerValue | null
  error: string | undefined
  onType: (state: AnswerState) => void
  onLeave: () => void
}

/** A day in the past. */
export function DateInput({ item, value, error, onType, onLeave }: DateInputProps) {
  return (
    <DateField
      label={messages.item.date}
      description={messages.item.dateRange}
      error={error}
      name={item.id}
      min={item.min}
      value={typeof value === 'string' ? value : ''}
      onChange={(typed) =>
        onType(typed === '' ? { status: 'empty' } : { status: 'answered', value: typed })
      }
      onBlur={onLeave}
    />
  )
}
