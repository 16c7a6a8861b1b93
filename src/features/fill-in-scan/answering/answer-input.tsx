import type { Answer, AnswerState } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { DateInput } from './date-input.tsx'
import { LadderInput } from './ladder-input.tsx'
import { MultiInput } from './multi-input.tsx'
import { NumberInput } from './number-input.tsx'

/** How sure it is that nothing follows: a choice is saved at once, typing after a pause. */
export type Pace = 'choice' | 'passing' | 'typing'

export type AnswerInputProps = {
  item: Item
  answer: Answer
  error: string | undefined
  onAnswer: (state: AnswerState, pace: Pace) => void
  /** The person leaves a text field. */
  onLeave: () => void
}

/** The input that fits the kind of item. */
export function AnswerInput({ item, answer, error, onAnswer, onLeave }: AnswerInputProps) {
  const value = answer.status === 'answered' ? answer.value : null
  const onType = (state: AnswerState) => onAnswer(state, 'typing')
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return (
        <LadderInput
          item={item}
          chosen={typeof value === 'string' ? value : null}
          onChoose={(id, passing) =>
            onAnswer({ status: 'answered', value: id }, passing ? 'passing' : 'choice')
          }
        />
      )
    case 'multi':
      return (
        <MultiInput
          item={item}
          chosen={typeof value === 'object' && value !== null ? value : []}
          onChoose={(ids) =>
            onAnswer(
              ids.length > 0 ? { status: 'answered', value: ids } : { status: 'empty' },
              'choice',
            )
          }
        />
      )
    case 'number':
      return <NumberInput {...{ item, value, error, onType, onLeave }} />
    case 'date':
      return <DateInput {...{ item, value, error, onType, onLeave }} />
  }
}
