import { askedItems } from './completeness.ts'
import { itemsOfRoute, type Definition, type Item, type Route } from './definition.ts'

/** How much a route of the questionnaire asks, and how long that takes: what every screen says of it. */
export type Size = {
  /** At the start: some questions only appear after an answer. */
  fewest: number
  /** When all of them appear. */
  most: number
  minutes: number
}

/**
 * The one rule for counts and minutes, of a whole route or of one of its themes. A theme says its minutes
 * for all of its questions; a route takes its share of them, in whole minutes (dossier b), and a whole is
 * the sum of the themes that are shown with it.
 */
export function sizeOf(definition: Definition, route: Route, themeId?: string): Size {
  const inTheme = ({ theme }: Item) => themeId === undefined || theme === themeId
  return {
    fewest: askedItems(definition, {}, route).filter(inTheme).length,
    most: itemsOfRoute(definition, route).filter(inTheme).length,
    minutes: definition.themes
      .filter(({ id }) => themeId === undefined || id === themeId)
      .reduce((sum, theme) => sum + minutesOf(definition, route, theme), 0),
  }
}

function minutesOf(
  definition: Definition,
  route: Route,
  { id, minutes }: Definition['themes'][number],
): number {
  const count = (items: readonly Item[]) => items.filter(({ theme }) => theme === id).length
  const asked = count(itemsOfRoute(definition, route))
  if (asked === 0) return 0
  return Math.max(1, Math.floor((minutes * asked) / count(definition.items)))
}

/** Whether a route asks something about a theme that counts in its score. */
export function scoresTheme(definition: Definition, route: Route, themeId: string): boolean {
  return itemsOfRoute(definition, route).some(
    ({ theme, weight }) => theme === themeId && weight > 0,
  )
}

/**
 * Over how many themes a total is, where that is fewer than its route asks about; null for all of them.
 * @param shown ids of the themes that have a score.
 */
export function fewerThemes(
  definition: Definition,
  route: Route,
  shown: readonly string[],
): number | null {
  const asked = definition.themes.filter(({ id }) => scoresTheme(definition, route, id))
  const counted = asked.filter(({ id }) => shown.includes(id)).length
  return counted === asked.length ? null : counted
}
