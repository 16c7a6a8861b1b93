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
  /** Report mark, 1-10. */
  mark: number | null
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
  mostImportant: PublicResult
  /** Important and not satisfied: the largest need, importance × (100 − satisfaction) / 100 (dossier e3). */
  toImprove: readonly PublicResult[]
  bestLiked: PublicResult
}

/** @returns null when nothing may be shown; the first of equals wins. */
export function findingsOf(results: readonly PublicResult[]): Findings | null {
  const by = (value: (result: PublicResult) => number) =>
    [...results].sort((a, b) => value(b) - value(a))
  const [mostImportant] = by(({ importance }) => importance)
  const [bestLiked] = by(({ satisfaction }) => satisfaction)
  if (!mostImportant || !bestLiked) return null
  const need = ({ importance, satisfaction }: PublicResult) => importance * (100 - satisfaction)
  return { mostImportant, bestLiked, toImprove: by(need).slice(0, 3) }
}
