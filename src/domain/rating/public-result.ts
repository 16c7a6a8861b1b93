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
  /** Responses with two signs or more of not having been read (dossier e4). */
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
  importanceMargin: number | null
  satisfaction: number
  satisfactionMargin: number | null
  /** Percentage with a 4 or 5. */
  satisfied: number | null
}

export const SPLITS = ['contact', 'sector', 'size'] as const
export type Split = (typeof SPLITS)[number]

/** One rating item for a part of the entrepreneurs of a municipality. */
export type PublicPart = {
  part: string
  ratingItem: string
  n: number
  indicative: boolean
  importance: number
  satisfaction: number
  satisfied: number
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
