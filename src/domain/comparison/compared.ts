import type { Route } from '../questionnaire/definition.ts'
import type { ShownScores } from '../questionnaire/score-sheet.ts'

/** A municipality as participants see it: with its code, or with a letter and themes only. */
export type Compared = {
  municipalityCode: string | null
  /** Its name for the others when it is not named. */
  letter: string | null
  own: boolean
  /** 0-100 in whole points by theme; null where too little was answered. */
  themes: Record<string, number | null>
  /** The themes whose score is provisional: 60-90 % of them was answered. */
  provisional: readonly string[]
  /** By item; null for who is not named. */
  items: Record<string, number | null> | null
  total: number | null
}

/** What is shown of a municipality as scores of a scan; of who has a letter without items. */
export function shownScores(compared: Compared, route: Route): ShownScores {
  const { themes, provisional, items, total } = compared
  return {
    route,
    total,
    items: Object.fromEntries(Object.entries(items ?? {}).map(([id, score]) => [id, { score }])),
    themes: Object.fromEntries(
      Object.entries(themes).map(([id, score]) => [
        id,
        { score, shown: score !== null, provisional: provisional.includes(id) },
      ]),
    ),
  }
}

/** The same of all who are named, by code: whom one can follow through rounds and lay beside ratings. */
export function scoresOfNamed(
  rows: readonly Compared[],
  route: Route,
): ReadonlyMap<string, ShownScores> {
  return new Map(
    rows.flatMap((row) =>
      row.municipalityCode === null || row.items === null
        ? []
        : [[row.municipalityCode, shownScores(row, route)] as const],
    ),
  )
}
