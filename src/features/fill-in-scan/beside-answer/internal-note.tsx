import { useState } from 'react'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { TextArea } from '#ui/form/inputs.tsx'
import { messages } from './beside-answer.messages.ts'

export type InternalNoteProps = {
  answer: Answer
  error: string | undefined
  onChange: (internalNote: string) => void
  onLeave: () => void
}

/** What colleagues tell each other beside an answer; folded away until somebody did. */
export function InternalNote({ answer, error, onChange, onLeave }: InternalNoteProps) {
  const filled = answer.internalNote !== ''
  const [wanted, setWanted] = useState<boolean | null>(null)
  const open = wanted ?? filled
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setWanted(currentTarget.open)
      }}
    >
      <summary>{filled ? messages.internalFilled : messages.internal}</summary>
      <TextArea
        label={messages.internal}
        description={messages.internalHelp}
        error={error}
        rows={2}
        value={answer.internalNote}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onLeave}
      />
    </details>
  )
}
