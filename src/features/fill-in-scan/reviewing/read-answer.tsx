import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { answerLines } from '#i18n/answer-words.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages as beside } from '../beside-answer/beside-answer.messages.ts'
import { messages } from '../fill-in.messages.ts'
import './read-answer.css'

const words = messages.answerWords

/** An answer to read: what was chosen, with its note, evidence and willingness to share. */
export function ReadAnswer({
  item,
  answer,
  withState = true,
}: {
  item: Item
  answer: Answer
  /** Without: only what stands beside what was chosen. */
  withState?: boolean
}) {
  const level = levelWords(item, answer)
  const lines = answerLines(item, answer)
  return (
    <div className="read-answer">
      {withState && level && <p className="subtle small">{level}</p>}
      {!withState ? null : lines.length === 1 ? (
        <p className={answer.status === 'answered' ? 'read-answer__value' : 'subtle'}>{lines[0]}</p>
      ) : (
        <ul className="read-answer__value">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {answer.note !== '' && (
        <p className="read-answer__note">
          <strong>{words.note}:</strong> {answer.note}
        </p>
      )}
      {answer.evidenceUrl !== '' && (
        <p>
          <strong>{words.evidence}:</strong>{' '}
          <a href={answer.evidenceUrl} target="_blank" rel="noreferrer">
            {answer.evidenceUrl}
          </a>
        </p>
      )}
      {answer.deliberate && <p>{beside.read(answer.deliberate.until, answer.deliberate.reason)}</p>}
      {answer.internalNote !== '' && (
        <p className="read-answer__note">
          <strong>{beside.internal}:</strong> {answer.internalNote}
        </p>
      )}
      {answer.shareable && (
        <p>
          <Badge tone="positive">{words.shared}</Badge>
        </p>
      )}
    </div>
  )
}

/** "Niveau 4 van 5" for a ladder that was answered. */
function levelWords(item: Item, answer: Answer): string | null {
  if (item.kind !== 'choice' || answer.status !== 'answered') return null
  const position = item.options.findIndex(({ id }) => id === answer.value)
  return position < 0 ? null : words.level(position + 1, item.options.length)
}
