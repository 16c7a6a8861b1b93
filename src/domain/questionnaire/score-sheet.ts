/** How an item takes part in the score (dossier e1). */
type ItemStatus = 'ok' | 'unknown' | 'empty' | 'notApplicable' | 'hidden'

export type ItemScore = {
  status: ItemStatus
  /** 0-100; null when there is nothing to score (context, unknown, empty, not applicable, hidden without a fixed value or before its condition is known). */
  score: number | null
}

export type ThemeScore = {
  /** 0-100; null when no item of the theme counts. Null is never 0. */
  score: number | null
  /** 0-1: weight of the answered items over the weight of the applicable items; null when nothing applies. */
  coverage: number | null
  /** The score with every unknown at 0 and at 100. */
  low: number | null
  high: number | null
  /** Shown from 60 % coverage, provisional ("voorlopig") below 90 %. */
  shown: boolean
  provisional: boolean
  /** 0-1: share of the theme's scored weight that is "niet van toepassing"; above 0.2 it is flagged to staff. */
  notApplicableShare: number
}

export type ScoreSheet = {
  version: string
  route: 'short' | 'full'
  items: Record<string, ItemScore>
  themes: Record<string, ThemeScore>
  /** 0-100 over the shown themes by weight; null with fewer than six shown themes. */
  total: number | null
}

/** What others may see of a frozen score: neither how much was answered, nor what it could have been. */
export type ShownScores = Pick<ScoreSheet, 'route' | 'total'> & {
  items: Readonly<Record<string, Pick<ItemScore, 'score'>>>
  themes: Readonly<Record<string, Pick<ThemeScore, 'score' | 'shown' | 'provisional'>>>
}

/** How sure a score is. */
export type Certainty = 'definite' | 'provisional' | 'tooLittle'

/** How sure the total is: provisional when a theme that counts in it is. */
export function certaintyOfTotal({
  total,
  themes,
}: Pick<ShownScores, 'total' | 'themes'>): Certainty {
  if (total === null) return 'tooLittle'
  const counted = Object.values(themes).filter(({ shown }) => shown)
  return counted.some(({ provisional }) => provisional) ? 'provisional' : 'definite'
}

/** The themes that have a score, and that a total is over. */
export function shownThemes({ themes }: Pick<ShownScores, 'themes'>): readonly string[] {
  return Object.keys(themes).filter((id) => themes[id]?.shown)
}
