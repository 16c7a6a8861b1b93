import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { growsOld } from '#domain/questionnaire/last-round.ts'
import { ReadAnswer } from '../reviewing/read-answer.tsx'
import './last-round.css'
import { messages } from './last-round.messages.ts'

export type EarlierAnswerProps = { id?: string; item: Item; answer: Answer }

/** What was answered before, in grey: to read, clearly not an answer of this round. */
export function EarlierAnswer({ id, item, answer }: EarlierAnswerProps) {
  return (
    <div className="earlier__answer" id={id}>
      <p className="small">
        <strong>{messages.offer}</strong>, {messages.notYet}:
      </p>
      <ReadAnswer item={item} answer={answer} />
      {growsOld(item) && (
        <p className="earlier__old">{item.kind === 'date' ? messages.oldDate : messages.old}</p>
      )}
    </div>
  )
}
