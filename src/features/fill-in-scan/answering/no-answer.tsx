import type { ReactNode } from 'react'
import type { Answer, AnswerState } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { Button } from '#ui/button.tsx'
import { Option, TextArea } from '#ui/form/inputs.tsx'
import type { Pace } from './answer-input.tsx'
import { messages } from '../fill-in.messages.ts'

const words = messages.item

export type NoAnswerProps = {
  item: Item
  answer: Answer
  reasonError: string | undefined
  /** Stands at the end of the row. */
  saveStatus: ReactNode
  onAnswer: (state: AnswerState, pace: Pace) => void
  onLeave: () => void
  onClear: () => void
}

/** "Weet ik niet", "niet van toepassing" where that is allowed, and taking the answer back. */
export function NoAnswer({
  item,
  answer,
  reasonError,
  saveStatus,
  onAnswer,
  onLeave,
  onClear,
}: NoAnswerProps) {
  const switchTo = (state: AnswerState) =>
    onAnswer(answer.status === state.status ? { status: 'empty' } : state, 'choice')
  const notApplicable = answer.status === 'notApplicable'
  return (
    <div className="no-answer">
      <div className="no-answer__row">
        <Option
          type="checkbox"
          checked={answer.status === 'unknown'}
          onChange={() => switchTo({ status: 'unknown' })}
        >
          {words.unknown}
        </Option>
        {item.notApplicableWhen !== undefined && (
          <Option
            type="checkbox"
            checked={notApplicable}
            onChange={() => switchTo({ status: 'notApplicable', reason: '' })}
          >
            {words.notApplicable}
          </Option>
        )}
        {answer.status !== 'empty' && (
          <Button purpose="subtle" onClick={onClear}>
            {words.clear}
          </Button>
        )}
        {saveStatus}
      </div>
      {answer.status === 'unknown' && <p className="subtle">{words.unknownHelp}</p>}
      {item.notApplicableWhen !== undefined && notApplicable && (
        <TextArea
          label={words.reason}
          description={words.notApplicableWhen(item.notApplicableWhen)}
          error={reasonError}
          rows={2}
          required
          value={answer.reason}
          onChange={({ target }) =>
            onAnswer({ status: 'notApplicable', reason: target.value }, 'typing')
          }
          onBlur={onLeave}
        />
      )}
    </div>
  )
}
