import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { answerLines } from '#i18n/answer-words.ts'
import { formatDay } from '#i18n/formats.ts'
import { messages } from '../paper.messages.ts'
import { OptionsList, TickBox } from './options-list.tsx'

const words = messages.item

export type GivenAnswerProps = { item: Item; answer: Answer; asked: boolean }

/** What was answered, among what could have been answered. */
export function GivenAnswer({ item, answer, asked }: GivenAnswerProps) {
  return (
    <div className="paper-answer">
      {'options' in item && <OptionsList item={item} chosen={chosenIn(answer)} />}
      <State item={item} answer={answer} asked={asked} />
      {answer.note !== '' && (
        <p className="paper-answer__text">
          <strong>{words.note}:</strong> {answer.note}
        </p>
      )}
      {answer.evidenceUrl !== '' && (
        <p className="paper-answer__text">
          <strong>{words.evidence}:</strong>{' '}
          <a href={answer.evidenceUrl} target="_blank" rel="noreferrer">
            {answer.evidenceUrl}
          </a>
        </p>
      )}
      {answer.deliberate && (
        <p className="paper-answer__text">
          <strong>{words.deliberate(formatDay(answer.deliberate.until))}:</strong>{' '}
          {answer.deliberate.reason}
        </p>
      )}
      {answer.shareable && <p className="paper-answer__text">{words.shared}</p>}
    </div>
  )
}

function chosenIn(answer: Answer): readonly string[] {
  if (answer.status !== 'answered') return []
  return typeof answer.value === 'object' ? answer.value : [String(answer.value)]
}

/** What the options do not show by themselves. */
function State({ item, answer, asked }: GivenAnswerProps) {
  switch (answer.status) {
    case 'empty':
      return asked ? <p className="paper-answer__empty">{words.empty}</p> : null
    case 'unknown':
    case 'notApplicable':
      return (
        <p className="paper-answer__state">
          <TickBox ticked /> {answerLines(item, answer).join()}
        </p>
      )
    case 'answered':
      return 'options' in item ? null : (
        <p className="paper-answer__state">
          {words.yourAnswer}: {answerLines(item, answer).join()}
        </p>
      )
  }
}
