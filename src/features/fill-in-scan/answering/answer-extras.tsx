import { useState } from 'react'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { needsEvidence, wantsEvidence } from '#domain/questionnaire/completeness.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { canBeShared } from '#domain/questionnaire/with-state.ts'
import { Option, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { messages } from '../fill-in.messages.ts'
import type { Problem } from './item-problem.ts'

const words = messages.item

export type ShareOfferProps = {
  item: Item
  answer: Answer
  onChange: (shareable: boolean) => void
}

/** The willingness to help others, asked where the answer is good enough to be an example. */
export function ShareOffer({ item, answer, onChange }: ShareOfferProps) {
  if (!canBeShared(item, answer)) return null
  return (
    <Option
      type="checkbox"
      checked={answer.shareable}
      onChange={({ target }) => onChange(target.checked)}
    >
      {words.share}
      <span className="small subtle below">{words.shareHelp}</span>
    </Option>
  )
}

export type EvidenceFieldsProps = {
  item: Item
  answer: Answer
  errorOf: (field: Problem['field']) => string | undefined
  onChange: (extras: { note: string } | { evidenceUrl: string }) => void
  onLeave: () => void
}

/** Note and evidence: folded away until they are wanted, hinted at or needed. */
export function EvidenceFields({ item, answer, errorOf, onChange, onLeave }: EvidenceFieldsProps) {
  const needed = needsEvidence(item, answer)
  const filled = answer.note !== '' || answer.evidenceUrl !== ''
  const recommended = wantsEvidence(item, answer)
  const [wanted, setWanted] = useState<boolean | null>(null)
  const open = needed || (wanted ?? (filled || recommended))
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setWanted(currentTarget.open)
      }}
    >
      <summary>{filled ? words.extrasFilled : words.extras}</summary>
      <div className="stack extras__fields">
        {needed && <p className="extras__needed">{words.evidenceNeeded}</p>}
        {recommended && <p className="extras__recommended">{words.evidenceWanted}</p>}
        <TextArea
          label={words.note}
          error={errorOf('note')}
          rows={2}
          value={answer.note}
          onChange={({ target }) => onChange({ note: target.value })}
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
          inputMode="url"
          autoComplete="off"
          value={answer.evidenceUrl}
          onChange={({ target }) => onChange({ evidenceUrl: target.value })}
          onBlur={onLeave}
        />
      </div>
    </details>
  )
}
