import { useState } from 'react'
import { addYears } from '#domain/day.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { TEXT_LIMITS } from '#domain/questionnaire/check-answer.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { today } from '#i18n/today.ts'
import { Option, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { canBeDeliberate } from '#domain/questionnaire/with-state.ts'
import { messages } from './beside-answer.messages.ts'

type Deliberate = NonNullable<Answer['deliberate']>

export type DeliberateChoiceProps = {
  item: Item
  answer: Answer
  onChange: (deliberate: Answer['deliberate']) => void
  onLeave: () => void
}

/** A low level that was chosen: why, and until when. Kept once there is a reason. */
export function DeliberateChoice({ item, answer, onChange, onLeave }: DeliberateChoiceProps) {
  const [draft, setDraft] = useState<Deliberate | null>(null)
  const [left, setLeft] = useState(false)
  if (!canBeDeliberate(item, answer)) return null
  const shown = draft ?? answer.deliberate
  const missing = draft?.reason.trim() === '' ? messages.missingReason : undefined
  const change = (next: Deliberate) => {
    setDraft(next)
    onChange(next.reason.trim() === '' || next.until === '' ? null : next)
  }
  return (
    <div className="stack stack--small">
      <Option
        type="checkbox"
        checked={shown !== null}
        onChange={({ target }) => {
          setLeft(false)
          setDraft(target.checked ? { reason: '', until: endOfNextYear() } : null)
          onChange(null)
        }}
      >
        {messages.deliberate}
        <span className="share__help">{messages.deliberateHelp}</span>
      </Option>
      {shown && (
        <>
          <TextArea
            label={messages.reason}
            rows={2}
            maxLength={TEXT_LIMITS.deliberate}
            description={left ? undefined : missing}
            error={left ? missing : undefined}
            value={shown.reason}
            onChange={({ target }) => change({ ...shown, reason: target.value })}
            onBlur={() => {
              setLeft(true)
              onLeave()
            }}
          />
          <TextInput
            label={messages.until}
            description={messages.untilHelp}
            type="date"
            value={shown.until}
            onChange={({ target }) => change({ ...shown, until: target.value })}
            onBlur={onLeave}
          />
        </>
      )}
    </div>
  )
}

/** Policy is made per calendar year. */
function endOfNextYear(): string {
  return `${addYears(today(), 1).slice(0, 4)}-12-31`
}
