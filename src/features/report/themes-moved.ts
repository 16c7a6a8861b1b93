import { changeOfAll, type Moved } from '#domain/comparison/change-of-all.ts'
import { direction, themeChange, type RoundScan } from '#domain/comparison/lineage.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'

/** Up or down by more than noise, or neither; null when it cannot be compared. */
export type ThemeMoved = Moved | null

/** The themes beside an earlier round. */
export type ThemesMoved = {
  /** Name of the earlier round. */
  since: string
  byTheme: Readonly<Record<string, ThemeMoved>>
}

/** A round and what the municipalities handed in in it by one route, by code. */
export type HandedInByAll = {
  round: string
  definition: Definition
  sheets: ReadonlyMap<string, RoundScan['sheet']>
}

/** A round and what a municipality handed in in it, by one of the two routes. */
export type HandedInRound = RoundScan & { round: string; route: Route }

/**
 * What changed per theme, over the questions that can be compared only (lineage.ts).
 * @returns null without an earlier round by the same route.
 */
export function themesMoved(before: HandedInRound | null, now: HandedInRound): ThemesMoved | null {
  if (before?.route !== now.route) return null
  const moved = now.definition.themes.map(
    ({ id }) => [id, direction(themeChange(before, now, id, now.route))] as const,
  )
  return { since: before.round, byTheme: Object.fromEntries(moved) }
}

/**
 * The same of the region: of those who handed in in both rounds, each beside itself (change-of-all.ts).
 * @returns null without an earlier round, or when nobody handed in in both.
 */
export function regionMoved(
  before: HandedInByAll | null,
  now: HandedInByAll,
  route: Route,
): ThemesMoved | null {
  if (!before) return null
  const both = [...now.sheets].flatMap(([code, sheet]) => {
    const then = before.sheets.get(code)
    return then ? [{ then, sheet }] : []
  })
  if (both.length === 0) return null
  const moved = now.definition.themes.map(({ id }) => {
    const changes = both.map(({ then, sheet }) =>
      themeChange(
        { definition: before.definition, sheet: then },
        { definition: now.definition, sheet },
        id,
        route,
      ),
    )
    return [id, changeOfAll(changes).moved] as const
  })
  return { since: before.round, byTheme: Object.fromEntries(moved) }
}
