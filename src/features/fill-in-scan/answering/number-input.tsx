import { useState } from 'react'
import { numberText } from '#domain/dutch-number.ts'
import type { AnswerState, AnswerValue } from '#domain/questionnaire/answers.ts'
import type { ItemOfKind } from '#domain/questionnaire/definition.ts'
import { formatNumber } from '#i18n/formats.ts'
import { NumberText } from '#ui/form/number-input.tsx'
import { numberState } from './edit-answer.ts'
import { messages } from '../fill-in.messages.ts'

export type NumberInputProps = {
  item: ItemOfKind<'number'>
  value: AnswerValue | null
  error: string | undefined
  onType: (state: AnswerState) => void
  onLeave: () => void
}

/** A number with its unit and range. */
export function NumberInput({ item, value, error, onType, onLeave }: NumberInputProps) {
  // What was typed stands as it was typed ("7," on the way to "7,5") until the value comes from elsewhere.
  const [typed, setTyped] = useState<{ text: string; value: AnswerValue | null } | null>(null)
  const text = typed && Object.is(typed.value, value) ? typed.text : valueText(value)
  const type = (written: string) => {
    const state = numberState(written, item.unit)
    setTyped({ text: written, value: state.status === 'answered' ? state.value : null })
    onType(state)
  }
  return (
    <NumberText
      label={
        <>
          {messages.item.yourAnswer}
          <span className="visually-hidden"> ({item.unit})</span>
        </>
      }
      description={range(item)}
      error={error}
      unit={item.unit}
      measure={item.unit}
      name={item.id}
      value={text}
      onType={type}
      onBlur={onLeave}
    />
  )
}

function valueText(value: AnswerValue | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? numberText(value) : String(value)
}

function range({ min, max, step }: ItemOfKind<'number'>): string {
  const [from, to] = [formatNumber(min), formatNumber(max)]
  if (step === 1) return messages.item.wholeRange(from, to)
  return messages.item.stepRange(from, to, formatNumber(step))
}
