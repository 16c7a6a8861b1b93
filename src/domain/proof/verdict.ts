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
/** Of answers: some of them better (`partly`), or all of them and a goal not reached (`goal_missed`). */
export const ANSWER_VERDICTS = ['improved', 'goal_missed', 'partly', 'worse', 'none'] as const
export type AnswerVerdict = (typeof ANSWER_VERDICTS)[number]
export type Outcome = AnswerVerdict | Incomparable

/** A verdict with the numbers it follows from: of so many answers that could be better, so many are. */
export type AnswerResult = { outcome: Outcome; better: number; lower: number; of: number }
export type RatingResult = { outcome: Outcome; test: RatingTest | null }

/** Half a step of a ladder: less than that is no other answer (as in the pages over time). */
const HALF_A_STEP = 12.5

/**
 * Whether the questions that a measure improves have better answers: each by more than half a step. `improved` only
 * when all of them are better or at their goal, and all goals are reached; `worse` when more are lower than better.
 * What was at its goal and stayed does not count; what is not known is not better; a question that only one round
 * asked is left out. Source: docs/decisions/0156.
 */
export function answerVerdict(lines: readonly AnswerLine[]): AnswerResult {
  const all = lines.map((line) => ({ change: answerChange(line), line }))
  const better = all.filter(({ change }) => wayOf(change) === 'up').length
  const lower = all.filter(({ change }) => wayOf(change) === 'down').length
  const asked = all.filter(({ line }) => couldBeBetter(line))
  const short = asked.filter(({ line }) => !isReached(line))
  const result = (outcome: Outcome) => ({ outcome, better, lower, of: asked.length })
  if (all.every(({ change }) => change === null)) return result(lines[0]?.reason ?? 'no_target')
  if (better + lower === 0) return result('none')
  if (lower > better) return result('worse')
  if (lower > 0 || short.some(({ change }) => wayOf(change) !== 'up')) return result('partly')
  return result(short.length > 0 ? 'goal_missed' : 'improved')
}

/** Whether the answer is at the goal of the measure, or above it. */
export function isReached({ after, goal }: AnswerLine): boolean {
  return after !== null && goal !== null && after >= goal - BILLIONTH
}

const BILLIONTH = 1e-9

function wayOf(change: number | null): 'up' | 'down' | null {
  if (change === null || Math.abs(change) <= HALF_A_STEP + BILLIONTH) return null
  return change > 0 ? 'up' : 'down'
}

/** What moved, was below its goal, or is not known. */
function couldBeBetter(line: AnswerLine): boolean {
  const change = answerChange(line)
  if (change === null) return line.reason === 'unknown'
  return wayOf(change) !== null || (line.before ?? 0) < (line.goal ?? 100) - BILLIONTH
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
