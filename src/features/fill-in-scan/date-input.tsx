import type { AnswerState, AnswerValue } from '#domain/questionnaire/answers.ts'
import type { ItemOfKind } from '#domain/questionnaire/definition.ts'
import { TextInput } from '#ui/form/inputs.tsx'
import { messages } from './fill-in.messages.ts'

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
    <TextInput
      label={messages.item.date}
      description={messages.item.dateRange}
      error={error}
      width="medium"
      type="date"
      name={item.id}
      min={item.min}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) =>
        onType(
          target.value === '' ? { status: 'empty' } : { status: 'answered', value: target.value },
        )
      }
      onBlur={onLeave}
    />
  )
}
