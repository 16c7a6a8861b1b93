import type { Definition } from '../questionnaire/definition.ts'
import type { Municipality } from '../territory/municipality.ts'

/** Scores of the two routes are never mixed: they ask other questions. */
export const ROUTES = ['full', 'short'] as const
export type Route = (typeof ROUTES)[number]

/** The region on one theme, 0-100 in whole points, of five municipalities or more (published-scores.sql). */
export type PublishedSpread = {
  route: Route
  themeId: string
  n: number
  lowerQuartile: number
  median: number
  upperQuartile: number
}

/** A theme score, 0-100, of a municipality that consents to be named in public. */
export type PublishedScore = {
  municipalityCode: string
  route: Route
  themeId: string
  score: number
  /** 60 to 90 % of the theme was answered. */
  provisional: boolean
}

/** What everybody sees of one route: the region per theme, and the named municipalities by name. */
export type PublishedTable = {
  route: Route
  themes: readonly { theme: Definition['themes'][number]; spread: PublishedSpread | null }[]
  places: readonly { municipality: Municipality; scores: ReadonlyMap<string, PublishedScore> }[]
}

/**
 * The tables of a round, a route without anything left out. Municipalities are in the order of the
 * alphabet: a ranking is not what this is for.
 */
export function publishedTables(
  definition: Definition,
  municipalities: readonly Municipality[],
  spreads: readonly PublishedSpread[],
  scores: readonly PublishedScore[],
): PublishedTable[] {
  return ROUTES.flatMap((route) => {
    const own = scores.filter((score) => score.route === route)
    const themes = definition.themes.map((theme) => ({
      theme,
      spread: spreads.find((each) => each.route === route && each.themeId === theme.id) ?? null,
    }))
    const places = municipalities
      .flatMap((municipality) => {
        const mine = own.filter(({ municipalityCode }) => municipalityCode === municipality.code)
        if (mine.length === 0) return []
        return [{ municipality, scores: new Map(mine.map((score) => [score.themeId, score])) }]
      })
      .sort((a, b) => a.municipality.name.localeCompare(b.municipality.name, 'nl'))
    return places.length > 0 || themes.some(({ spread }) => spread)
      ? [{ route, themes, places }]
      : []
  })
}
