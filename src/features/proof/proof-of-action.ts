import type { Action } from '#domain/action.ts'
import { lineage, type Lineage } from '#domain/comparison/lineage.ts'
import {
  answerChange,
  ratingChange,
  type AnswerLine,
  type Incomparable,
  type ProofLine,
  type RatingLine,
} from '#domain/proof/proof-line.ts'
import {
  againstRegion,
  answersOf,
  answerVerdict,
  ratingsOf,
  ratingVerdict,
  type Outcome,
} from '#domain/proof/verdict.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { Z } from '#domain/rating/statistics.ts'
import { formatChange, formatNumber } from '#i18n/formats.ts'
import { messages } from './proof.messages.ts'

/** What became of an action, in sentences that can be recomputed from its lines. */
export type Conclusion = { answers: Outcome; ratings: Outcome; sentences: readonly string[] }

/** What the lines of one action say together. */
export function conclude(
  { measureId }: Pick<Action, 'measureId'>,
  lines: readonly ProofLine[],
): Conclusion {
  const fallback: Incomparable | null = measureId === null ? 'no_measure' : null
  const answers = answerVerdict(answersOf(lines))
  const ratings = ratingVerdict(ratingsOf(lines))
  const region = againstRegion(ratingsOf(lines))
  const answerOutcome = fallback ?? answers.outcome
  const ratingOutcome = fallback ?? ratings.outcome
  return {
    answers: answerOutcome,
    ratings: ratingOutcome,
    sentences: [
      isVerdict(answerOutcome)
        ? messages.answerSentence[answerOutcome]
        : messages.cannotAnswer[answerOutcome],
      isVerdict(ratingOutcome) && ratings.change
        ? messages.ratingSentence[ratingOutcome](
            formatChange(ratings.change.difference),
            formatNumber(Z * ratings.change.error),
          )
        : isVerdict(ratingOutcome)
          ? ''
          : messages.cannotRate[ratingOutcome],
      region ? messages.regionSentence[region.outcome](formatChange(region.region.difference)) : '',
    ].filter((sentence) => sentence !== ''),
  }
}

/** What one line says on its own, for its row of the table. */
export function meaningOf(line: ProofLine): string {
  if (line.kind === 'answer') {
    const { outcome } = answerVerdict([line])
    if (!isVerdict(outcome)) return messages.cannotAnswer[outcome]
    const reached = line.goal !== null && line.after !== null && line.after >= line.goal
    return reached && outcome === 'improved'
      ? `${messages.answered.improved}, ${messages.reached}`
      : messages.answered[outcome]
  }
  const { outcome } = ratingVerdict([line])
  return isVerdict(outcome) ? messages.beyond[outcome] : messages.cannotRate[outcome]
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
        margin: formatNumber(Z * change.error),
      }
}

/** How a question stands to the one before; null when one of both versions does not ask it. */
export function lineageOf(before: Definition, after: Definition, itemId: string): Lineage | null {
  const item = after.items.find(({ id }) => id === itemId)
  return item ? lineage(before, item) : null
}

function isVerdict(outcome: Outcome): outcome is 'improved' | 'worse' | 'none' {
  return outcome === 'improved' || outcome === 'worse' || outcome === 'none'
}
