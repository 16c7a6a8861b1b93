import type { Measured } from './leaders.ts'
import { changeBetween, type SinceBefore } from './since-before.ts'

/** Satisfaction with a theme in a closed round. */
export type ThemeRating = {
  roundId: string
  theme: string
  /** Of the municipality, or of the region; null when it may not be shown. */
  own: OwnRating | null
  /** Of the municipalities that show it, 0-100; null below five. */
  median: number | null
  /** How many those are. */
  municipalities: number
}

/** The mean of the items that can be compared over the rounds, in whole points of 0-100 with its margin. */
export type OwnRating = Measured & { n: number; items: number }

/** A theme through the rounds, the oldest first; null where there is nothing to show. */
export type ThemeTrend = {
  theme: string
  own: readonly (OwnRating | null)[]
  medians: readonly (number | null)[]
  /** The last round beside the one before it; null without one, or when the last shows nothing. */
  since: SinceBefore | null
}

/**
 * The themes through the rounds in which entrepreneurs were heard.
 * @param themes in the order to show; one without any rating is left out.
 * @param rounds their ids, the oldest first.
 */
export function themeTrends(
  themes: readonly string[],
  rounds: readonly string[],
  ratings: readonly ThemeRating[],
): readonly ThemeTrend[] {
  return themes.flatMap((theme): ThemeTrend[] => {
    const found = rounds.map((roundId) =>
      ratings.find((rating) => rating.roundId === roundId && rating.theme === theme),
    )
    const own = found.map((rating) => rating?.own ?? null)
    if (found.every((rating) => rating === undefined)) return []
    return [{ theme, own, medians: found.map((one) => one?.median ?? null), since: since(found) }]
  })
}

/** A theme that no municipality shows in a round was not asked there, as far as can be compared. */
function since(found: readonly (ThemeRating | undefined)[]): SinceBefore | null {
  const last = found.at(-1)?.own
  if (!last || found.length < 2) return null
  const before = found.at(-2)
  if (!before) return 'not_asked'
  return before.own ? changeBetween(before.own, last) : 'few_responses'
}

/** The ids of the rounds that these are of, the oldest first. `rounds` has the newest first. */
export function roundsRated<Round extends { id: string }>(
  rounds: readonly Round[],
  ratings: readonly ThemeRating[],
): readonly Round[] {
  const rated = new Set(ratings.map(({ roundId }) => roundId))
  return rounds.filter(({ id }) => rated.has(id)).reverse()
}
