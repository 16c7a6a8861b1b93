import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { roundsRated, themeTrends, type ThemeTrend } from '#domain/rating/theme-trend.ts'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { themeRatingQueries } from '#data/theme-ratings.ts'

export type NamedTrend = ThemeTrend & { name: string }

/**
 * Satisfaction with each theme through the closed rounds, the oldest first.
 * @param code of a municipality; null for the region.
 */
export function useThemeTrends(code: string | null): {
  rounds: readonly Round[]
  trends: readonly NamedTrend[]
} {
  const ratings = useSuspenseQuery(themeRatingQueries.of(code)).data
  const all = useSuspenseQuery(roundQueries.all()).data
  const rounds = roundsRated(all, ratings)
  const themes = useSuspenseQueries({
    queries: rounds
      .slice(-1)
      .map(({ questionnaireVersion }) => questionnaireQueries.version(questionnaireVersion)),
    combine: (found) => found[0]?.data.themes ?? [],
  })
  const trends = themeTrends(
    themes.map(({ id }) => id),
    rounds.map(({ id }) => id),
    ratings,
  )
  const nameOf = (theme: string) => themes.find(({ id }) => id === theme)?.text.nl ?? theme
  return { rounds, trends: trends.map((trend) => ({ ...trend, name: nameOf(trend.theme) })) }
}
