import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { rangeWords } from '../item-words.ts'
import { messages } from '../paper.messages.ts'
import { BlankAnswer } from './blank-answer.tsx'
import { GivenAnswer } from './given-answer.tsx'

const words = messages.item

export type PaperItemProps = {
  item: Item
  number: number
  /** When it is asked; null for always. */
  condition: string | null
  asked: boolean
  /** Null on the blank questionnaire. */
  answer: Answer | null
}

/** One question with its options in full and the answer, or room for it. Never over two pages. */
export function PaperItem({ item, number, condition, asked, answer }: PaperItemProps) {
  // On a form how to answer stands in the line that is there anyway; with its limits it has a line of its own.
  const range = rangeWords(item)
  const howTo = answer === null ? words.kind[item.kind] : ''
  return (
    <article className="paper-item" aria-labelledby={`paper-${item.id}`}>
      <p className="paper-item__number">
        {[
          words.question(number),
          item.core && words.core,
          item.weight === 0 && words.notScored,
          range === null && howTo,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h3 id={`paper-${item.id}`}>{item.text.nl}</h3>
      {condition !== null && (
        <p className="paper-item__condition">{asked ? condition : words.notAsked(condition)}</p>
      )}
      {item.help !== undefined && <p className="paper-item__help">{item.help}</p>}
      {answer === null ? (
        <>
          <About item={item} />
          {range !== null && (
            <p className="paper-item__help">
              {howTo} {range}
            </p>
          )}
          <BlankAnswer item={item} />
        </>
      ) : (
        <GivenAnswer item={item} answer={answer} asked={asked} />
      )}
    </article>
  )
}

function About({ item }: { item: Item }) {
  return (
    <p className="paper-item__about">
      {words.why}: {item.why}
      {item.evidenceHint !== undefined && ` ${words.evidenceHint(item.evidenceHint)}`}
    </p>
  )
}
