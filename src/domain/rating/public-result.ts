import { actFirst, crossing } from '../comparison/importance-performance.ts'
import { leaders } from './leaders.ts'

/** A round of which everyone may read the results. */
export type PublicRound = {
  id: string
  name: string
  questionnaireVersion: string
  /** ISO moment. */
  closedAt: string
}

/** How many rated a municipality; everything is null when they are too few to show. */
export type PublicResponse = {
  municipalityCode: string
  responses: number | null
  /** Kept but not counted. */
  leftOut: number | null
  indicative: boolean | null
  /** Report mark, 1-10, in halves while indicative, then in tenths. */
  mark: number | null
  /** Marks behind it; carries noise. */
  markN: number | null
  /** Half the 95 % interval of the mark, in the same steps. */
  markMargin: number | null
}

/** One rating item as it may be shown: whole numbers of 0-100, each with its margin (95 %). */
export type PublicResult = {
  /** Null is the region. */
  municipalityCode: string | null
  ratingItem: string
  n: number
  indicative: boolean
  importance: number
  importanceMargin: number
  satisfaction: number
  satisfactionMargin: number
  /** Percentage with a 4 or 5. */
  satisfied: number
  satisfiedMargin: number
}

export const SPLITS = ['contact', 'sector', 'size'] as const
export type Split = (typeof SPLITS)[number]

/** One rating item for a part of the entrepreneurs of a municipality. */
export type PublicPart = {
  part: string
  ratingItem: string
  /** People in the part, the same for every item; it carries noise. */
  n: number
  importance: number
  importanceMargin: number
  satisfaction: number
  satisfactionMargin: number
}

/** What stands out in the results of one municipality. */
export type Findings = {
  /** Those that cannot be told from the highest (leaders.ts). */
  mostImportant: readonly PublicResult[]
  bestLiked: readonly PublicResult[]
  /** Important and not satisfied beyond the margins, as on every other page; at most three. */
  toImprove: readonly PublicResult[]
}

/**
 * @param region the results of the region, for where the axes cross.
 * @returns null when nothing may be shown.
 */
export function findingsOf(
  results: readonly PublicResult[],
  region: readonly PublicResult[],
): Findings | null {
  if (results.length === 0) return null
  return {
    mostImportant: leaders(results, ({ importance: value, importanceMargin: margin }) => ({
      value,
      margin,
    })),
    bestLiked: leaders(results, ({ satisfaction: value, satisfactionMargin: margin }) => ({
      value,
      margin,
    })),
    toImprove: actFirst(results, crossing(region)).slice(0, 3),
  }
}
