import type { Item } from '#domain/questionnaire/definition.ts'
import type { AnswerView } from './answer-views.ts'
import { stateWords } from '../answering/item-problem.ts'

/** How far saving this answer is, in words that a screen reader hears as they change. */
export function SaveStatus({ item, view }: { item: Item; view: AnswerView }) {
  return (
    <p className={`save-status save-status--${view.state.kind}`} role="status">
      {stateWords(item, view)}
    </p>
  )
}
