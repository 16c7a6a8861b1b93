import { useState } from 'react'
import { addYears } from '#domain/day.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { TEXT_LIMITS } from '#domain/questionnaire/check-answer.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { canBeDeliberate } from '#domain/questionnaire/with-state.ts'
import { today } from '#i18n/today.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Option, TextArea } from '#ui/form/inputs.tsx'
import { messages } from './beside-answer.messages.ts'

export type DeliberateChoiceProps = {
  item: Item
  answer: Answer
  /** What the server has. */
  stored: Answer['deliberate']
  /** Why the choice cannot be saved as it stands. */
  error: string | undefined
  onChange: (deliberate: Answer['deliberate']) => void
  onLeave: () => void
}

/** A low level that was chosen: why, and until when. Saved once it is whole. */
export function DeliberateChoice({
  item,
  answer,
  stored,
  error,
  onChange,
  onLeave,
}: DeliberateChoiceProps) {
  const [left, setLeft] = useState(false)
  if (!canBeDeliberate(item, answer)) return null
  const { deliberate } = answer
  const missing = deliberate?.reason.trim() === ''
  const still = error && stored ? messages.stillStored(stored.until, stored.reason) : undefined
  const words = missing ? messages.missingReason : error
  return (
    <div className="stack stack--small">
      <Option
        type="checkbox"
        checked={deliberate !== null}
        onChange={({ target }) => {
          setLeft(false)
          onChange(target.checked ? { reason: '', until: endOfNextYear() } : null)
        }}
      >
        {messages.deliberate}
        <span className="small subtle below">{messages.deliberateHelp}</span>
      </Option>
      {deliberate && (
        <>
          <TextArea
            label={messages.reason}
            rows={2}
            maxLength={TEXT_LIMITS.deliberate}
            description={missing && !left ? words : undefined}
            error={missing && left ? words : undefined}
            value={deliberate.reason}
            onChange={({ target }) => onChange({ ...deliberate, reason: target.value })}
            onBlur={() => {
              setLeft(true)
              onLeave()
            }}
          />
          <DateField
            label={messages.until}
            description={messages.untilHelp}
            error={missing ? undefined : error}
            value={deliberate.until}
            onChange={(until) => onChange({ ...deliberate, until })}
            onBlur={onLeave}
          />
          {still !== undefined && <p className="subtle">{still}</p>}
        </>
      )}
    </div>
  )
}

/** Policy is made per calendar year. */
function endOfNextYear(): string {
  return `${addYears(today(), 1).slice(0, 4)}-12-31`
}
