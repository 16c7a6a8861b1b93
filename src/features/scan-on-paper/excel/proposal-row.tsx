import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { answerLines } from '#i18n/answer-words.ts'
import { formatList, formatNumber } from '#i18n/formats.ts'
import { Option } from '#ui/form/inputs.tsx'
import { Badge } from '#ui/layout/card.tsx'
import type { Proposal } from './difference.ts'
import { messages } from './excel.messages.ts'

const words = messages.difference

/** What to do with one row. Clearing takes over what is filled in as well. */
export type Choice = { take: boolean; clear: boolean }

export function kindOf(proposal: Proposal): 'new' | 'changed' | 'emptied' | 'colleague' {
  if (proposal.changedMeanwhile) return 'colleague'
  if (!proposal.changes) return 'emptied'
  return proposal.stored.status === 'empty' ? 'new' : 'changed'
}

const TONE = {
  new: 'positive',
  changed: 'accent',
  emptied: 'warning',
  colleague: 'warning',
} as const

/** Why the row is in the list. */
export function ProposalKind({ proposal }: { proposal: Proposal }) {
  const kind = kindOf(proposal)
  return <Badge tone={TONE[kind]}>{words.kind[kind]}</Badge>
}

export type AnswerBesideProps = { item: Item; answer: Answer; other: Answer }

/** An answer, with its note and link where these differ from the answer beside it. */
export function AnswerBeside({ item, answer, other }: AnswerBesideProps) {
  return (
    <div className="excel__answer">
      {answerLines(item, answer).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {answer.note !== other.note && (
        <p className="small">
          {words.note}: {answer.note || words.emptyCell}
        </p>
      )}
      {answer.evidenceUrl !== other.evidenceUrl && (
        <p className="small">
          {words.evidence}: {answer.evidenceUrl || words.emptyCell}
        </p>
      )}
    </div>
  )
}

export type ProposalChoiceProps = {
  proposal: Proposal
  number: number
  choice: Choice
  onChoose: (choice: Choice) => void
}

/** The choices for one row. */
export function ProposalChoice({ proposal, number, choice, onChoose }: ProposalChoiceProps) {
  const { changes, emptied, doubt, kept } = proposal
  const about = <span className="visually-hidden"> {words.ofQuestion(number)}</span>
  return (
    <div className="stack stack--small">
      {changes && (
        <Option
          type="checkbox"
          checked={choice.take || choice.clear}
          onChange={({ target }) => onChoose({ take: target.checked, clear: false })}
        >
          {words.take}
          {about}
        </Option>
      )}
      {emptied.length > 0 && (
        <Option
          type="checkbox"
          checked={choice.clear}
          onChange={({ target }) => onChoose({ ...choice, clear: target.checked })}
        >
          {words.clear(formatList(emptied.map((part) => words.parts[part])))}
          {about}
        </Option>
      )}
      {doubt === 'percentage' && kept.status === 'answered' && (
        <p className="small">{words.percentage(formatNumber(Number(kept.value)))}</p>
      )}
    </div>
  )
}
