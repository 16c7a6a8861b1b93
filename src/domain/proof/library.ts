import { median } from '../comparison/spread.ts'
import type { Measure } from '../quick-wins/measure.ts'
import { added, type Outcomes } from './kernteam.ts'
import type { Outcome } from './verdict.ts'

/** What one municipality did with a measure, once it was done. */
export type Experience = {
  measureId: string
  /** Null for who is not named. */
  municipalityCode: string | null
  contactPoint: string | null
  roundId: string
  /** Empty unless the action is public. */
  publicText: string
  joint: boolean
  own: boolean
  /** Of the whole action, with who led it; null when not known. */
  personDays: number | null
  cost: number | null
  daysSpent: number | null
  costSpent: number | null
  answers: Outcome
  ratings: Outcome
}

/** A measure of the catalogue with what the region learnt about it. */
export type Learnt = {
  measure: Measure
  experiences: readonly Experience[]
  answers: Outcomes
  ratings: Outcomes
  /** The middle of what it really took; null when nobody wrote it down. */
  days: number | null
  cost: number | null
}

/**
 * The measures that were done somewhere, those with most proof first: improved for entrepreneurs, then
 * in the answers, then how often done, then in the order of the catalogue.
 */
export function library(
  measures: readonly Measure[],
  experiences: readonly Experience[],
): readonly Learnt[] {
  const learnt = measures.flatMap((measure): Learnt[] => {
    const own = experiences.filter(({ measureId }) => measureId === measure.id)
    if (own.length === 0) return []
    return [
      {
        measure,
        experiences: own,
        answers: added(own.map(({ answers }) => ({ [answers]: 1 }))),
        ratings: added(own.map(({ ratings }) => ({ [ratings]: 1 }))),
        days: median(own.flatMap(({ daysSpent }) => daysSpent ?? [])),
        cost: median(own.flatMap(({ costSpent }) => costSpent ?? [])),
      },
    ]
  })
  const improved = (outcomes: Outcomes) => outcomes.improved ?? 0
  return [...learnt].sort(
    (a, b) =>
      improved(b.ratings) - improved(a.ratings) ||
      improved(b.answers) - improved(a.answers) ||
      b.experiences.length - a.experiences.length,
  )
}
