import {
  answerChange,
  type AnswerLine,
  type Incomparable,
  type ProofLine,
  type RatingLine,
  type RatingTest,
} from './proof-line.ts'

/**
 * What became of an action. `none` is a result: no change that can be measured. SQL says the same of answers in
 * private.answer_verdict, which reads tests/vectors/proof-answers.json too, and alone tests ratings
 * (private.change_test).
 */
export type Verdict = 'improved' | 'worse' | 'none'
export type Outcome = Verdict | Incomparable

/** A verdict with the numbers it follows from. */
export type AnswerResult = { outcome: Outcome; change: number | null }
export type RatingResult = { outcome: Outcome; test: RatingTest | null }

/** Half a step of a ladder: less than that is no other answer (as in the pages over time). */
const HALF_A_STEP = 12.5

/**
 * Whether the questions that a measure improves have other answers: their changes together are more
 * than half a step.
 */
export function answerVerdict(lines: readonly AnswerLine[]): AnswerResult {
  const changes = lines.flatMap((line) => answerChange(line) ?? [])
  if (changes.length === 0) return { outcome: lines[0]?.reason ?? 'no_target', change: null }
  const change = changes.reduce((sum, one) => sum + one, 0)
  return { outcome: verdict(change, HALF_A_STEP), change }
}

/**
 * Whether entrepreneurs are more satisfied: one test per action, over its items together, so that looking at many
 * items finds nothing by itself. The test is that of the database; here it is only read.
 */
export function ratingVerdict(lines: readonly RatingLine[]): RatingResult {
  const test = lines.find((line) => line.test !== null)?.test ?? null
  return { outcome: test?.verdict ?? lines[0]?.reason ?? 'no_measure', test }
}

/** The lines of one kind. */
export const answersOf = (lines: readonly ProofLine[]) =>
  lines.filter((line): line is AnswerLine => line.kind === 'answer')
export const ratingsOf = (lines: readonly ProofLine[]) =>
  lines.filter((line): line is RatingLine => line.kind === 'rating')

function verdict(change: number, noise: number): Verdict {
  if (Math.abs(change) <= noise + 1e-9) return 'none'
  return change > 0 ? 'improved' : 'worse'
}
