import { Z } from '../rating/statistics.ts'
import {
  answerChange,
  ratingChange,
  type AnswerLine,
  type Change,
  type Incomparable,
  type ProofLine,
  type RatingLine,
} from './proof-line.ts'

/**
 * What became of an action. `none` is a result: no change that can be measured. SQL says the same in
 * private.answer_verdict and private.rating_verdict; both read tests/vectors/proof-*.json.
 */
export type Verdict = 'improved' | 'worse' | 'none'
export type Outcome = Verdict | Incomparable

/** A verdict with the numbers it follows from. */
export type AnswerResult = { outcome: Outcome; change: number | null }
export type RatingResult = { outcome: Outcome; change: Change | null }

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
 * Whether entrepreneurs are more satisfied by more than noise: one test per action, on the mean over
 * its items weighted by effect, so that looking at many items finds nothing by itself. The error is the
 * weighted mean of the errors: as large as it can be, because the same people answer all items.
 */
export function ratingVerdict(lines: readonly RatingLine[]): RatingResult {
  const changes = lines.flatMap((line) => {
    const change = ratingChange(line)
    return change ? [{ ...change, weight: line.factor }] : []
  })
  const change = pooled(changes)
  if (!change) return { outcome: lines[0]?.reason ?? 'no_measure', change: null }
  return { outcome: verdict(change.difference, Z * change.error), change }
}

/** How the change of an action stands to that of the others. */
export type AgainstRegion = 'more' | 'less' | 'alike'

/**
 * Whether satisfaction rose more here than with the others, by more than noise. Only over items of
 * which both are known.
 * @returns null when fewer than five others can be compared.
 */
export function againstRegion(
  lines: readonly RatingLine[],
): { outcome: AgainstRegion; own: Change; region: Change } | null {
  const both = lines.flatMap((line) => {
    const change = ratingChange(line)
    const { region, factor: weight } = line
    return change && region && region.error !== null
      ? [
          {
            own: { ...change, weight },
            region: { difference: region.change, error: region.error, weight },
          },
        ]
      : []
  })
  const own = pooled(both.map((one) => one.own))
  const region = pooled(both.map((one) => one.region))
  if (!own || !region) return null
  const more = verdict(own.difference - region.difference, Z * Math.hypot(own.error, region.error))
  return {
    outcome: ({ improved: 'more', worse: 'less', none: 'alike' } as const)[more],
    own,
    region,
  }
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

/** The weighted mean; null of nothing. */
function pooled(changes: readonly (Change & { weight: number })[]): Change | null {
  const weight = changes.reduce((sum, one) => sum + one.weight, 0)
  if (weight === 0) return null
  const mean = (of: (one: Change) => number) =>
    changes.reduce((sum, one) => sum + one.weight * of(one), 0) / weight
  return { difference: mean((one) => one.difference), error: mean((one) => one.error) }
}
