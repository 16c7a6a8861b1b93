import type { Action } from '#domain/action.ts'
import { lineage, type Lineage } from '#domain/comparison/lineage.ts'
import {
  answerChange,
  ratingChange,
  type AnswerLine,
  type Incomparable,
  type ProofLine,
  type RatingLine,
  type RatingTest,
} from '#domain/proof/proof-line.ts'
import {
  ANSWER_VERDICTS,
  answersOf,
  answerVerdict,
  ratingsOf,
  ratingVerdict,
  type AnswerResult,
  type AnswerVerdict,
  type Outcome,
} from '#domain/proof/verdict.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { formatChange, formatNumber } from '#i18n/formats.ts'
import { messages } from './proof.messages.ts'

/** What became of an action, in sentences that can be recomputed from its lines. */
export type Conclusion = {
  answers: AnswerResult
  ratings: Outcome
  sentences: readonly string[]
}

/** What the lines of one action say together. */
export function conclude(
  { measureId }: Pick<Action, 'measureId'>,
  lines: readonly ProofLine[],
): Conclusion {
  const fallback: Incomparable | null = measureId === null ? 'no_measure' : null
  const answers = answerVerdict(answersOf(lines))
  const ratings = ratingVerdict(ratingsOf(lines))
  const answerOutcome = fallback ?? answers.outcome
  const { better, lower, of } = answers
  const ratingOutcome = fallback ?? ratings.outcome
  return {
    answers: { ...answers, outcome: answerOutcome },
    ratings: ratingOutcome,
    sentences: [
      isAnswerVerdict(answerOutcome)
        ? messages.answerSentence[answerOutcome](better, lower, of)
        : messages.cannotAnswer[answerOutcome],
      isAnswerVerdict(ratingOutcome) ? '' : messages.cannotRate[ratingOutcome],
      ...(ratings.test && !fallback ? testSentences(ratings.test) : []),
    ].filter((sentence) => sentence !== ''),
  }
}

/** What the test says, and with what it was compared. */
function testSentences({ verdict, change, margin, others }: RatingTest): readonly string[] {
  return [
    messages.ratingSentence[verdict](formatChange(change), formatNumber(margin)),
    others
      ? messages.regionSentence[verdict](formatChange(others.change), others.municipalities)
      : messages.noOthers,
  ]
}

/** What one line says on its own, for its row of the table. */
export function meaningOf(line: ProofLine): string {
  if (line.kind === 'answer') {
    const { outcome } = answerVerdict([line])
    if (!isAnswerVerdict(outcome)) return messages.cannotAnswer[outcome]
    return messages.answered[outcome]
  }
  const change = ratingChange(line)
  if (!change) return messages.cannotRate[line.reason ?? 'few_responses']
  return change.moved === 'chance' ? messages.within : messages.beyond
}

/** The difference of a line, with its margin where it has one. */
export function differenceOf(line: AnswerLine | RatingLine): {
  change: string
  margin: string | null
} {
  if (line.kind === 'answer') {
    const change = answerChange(line)
    return { change: change === null ? messages.none_ : formatChange(change), margin: null }
  }
  const change = ratingChange(line)
  return change === null
    ? { change: messages.none_, margin: null }
    : {
        change: formatChange(change.difference),
        margin: formatNumber(change.margin),
      }
}

/** How a question stands to the one before; null when one of both versions does not ask it. */
export function lineageOf(before: Definition, after: Definition, itemId: string): Lineage | null {
  const item = after.items.find(({ id }) => id === itemId)
  return item ? lineage(before, item) : null
}

function isAnswerVerdict(outcome: Outcome): outcome is AnswerVerdict {
  return (ANSWER_VERDICTS as readonly Outcome[]).includes(outcome)
}
