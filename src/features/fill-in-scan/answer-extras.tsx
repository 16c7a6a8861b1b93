import { useState } from 'react'
import type { Answer, AnswerExtras } from '#domain/questionnaire/answers.ts'
import { needsEvidence } from '#domain/questionnaire/completeness.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { Option, TextArea, TextInput } from '#ui/form/inputs.tsx'
import type { Pace } from './answer-input.tsx'
import { canBeShared } from './edit-answer.ts'
import { messages } from './fill-in.messages.ts'
import type { Problem } from './item-problem.ts'

const words = messages.item

export type AnswerExtrasProps = {
  item: Item
  answer: Answer
  problem: Problem | null
  onChange: (extras: Partial<AnswerExtras>, pace: Pace) => void
  onLeave: () => void
}

/** Note, evidence and the willingness to share: folded away until they are wanted or needed. */
export function AnswerExtrasFields({
  item,
  answer,
  problem,
  onChange,
  onLeave,
}: AnswerExtrasProps) {
  const needed = needsEvidence(item, answer)
  const filled = answer.note !== '' || answer.evidenceUrl !== ''
  const hinted = item.evidenceHint !== undefined && answer.status === 'answered'
  const [wanted, setWanted] = useState<boolean | null>(null)
  const open = needed || (wanted ?? (filled || hinted))
  const errorOf = (field: Problem['field']) =>
    problem?.field === field ? problem.words : undefined
  return (
    <div className="stack">
      {canBeShared(item, answer) && (
        <div className="share">
          <Option
            type="checkbox"
            checked={answer.shareable}
            onChange={() => onChange({ shareable: !answer.shareable }, 'choice')}
          >
            {words.share}
            <span className="share__help">{words.shareHelp}</span>
          </Option>
        </div>
      )}
      <details
        className="extras"
        open={open}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open !== open) setWanted(currentTarget.open)
        }}
      >
        <summary>{filled ? words.extrasFilled : words.extras}</summary>
        <div className="stack extras__fields">
          {needed && <p className="extras__needed">{words.evidenceNeeded}</p>}
          <TextArea
            label={words.note}
            error={errorOf('note')}
            rows={2}
            value={answer.note}
            onChange={({ target }) => onChange({ note: target.value }, 'typing')}
            onBlur={onLeave}
          />
          <TextInput
            label={words.evidenceUrl}
            description={
              item.evidenceHint === undefined
                ? words.evidenceUrlHelp
                : words.evidenceHint(item.evidenceHint)
            }
            error={errorOf('evidenceUrl')}
            type="url"
            inputMode="url"
            value={answer.evidenceUrl}
            onChange={({ target }) => onChange({ evidenceUrl: target.value }, 'typing')}
            onBlur={onLeave}
          />
        </div>
      </details>
    </div>
  )
}
