/** What to do about an entrepreneur item (dossier e2, "Quadrants"; Martilla & James 1977). */
export type Quadrant = 'actFirst' | 'keepUp' | 'canWait' | 'possiblyTooMuch'

/** `close`: the interval of importance or satisfaction contains the line, so no part can be named. */
export type Priority = Quadrant | 'close'

/** Importance and satisfaction of entrepreneurs, both 0-100. */
export type Rated = { importance: number; satisfaction: number }

/** The same with half the width of their 95 % intervals, in points. */
export type RatedWithMargins = Rated & { importanceMargin: number; satisfactionMargin: number }

/** Where the axes cross: the means over the items in the region; null without items. */
export function crossing(regional: readonly Rated[]): Rated | null {
  if (regional.length === 0) return null
  const mean = (key: keyof Rated) =>
    regional.reduce((sum, item) => sum + item[key], 0) / regional.length
  return { importance: mean('importance'), satisfaction: mean('satisfaction') }
}

/**
 * The one notion of priority of the product: the quadrant of an item, of which both intervals clear the cross.
 * Every page that says what comes first says this (docs/decisions/0146).
 */
export function priority(item: RatedWithMargins, cross: Rated): Priority {
  const important = side(item.importance - cross.importance, item.importanceMargin)
  const satisfied = side(item.satisfaction - cross.satisfaction, item.satisfactionMargin)
  if (important === null || satisfied === null) return 'close'
  if (important) return satisfied ? 'keepUp' : 'actFirst'
  return satisfied ? 'possiblyTooMuch' : 'canWait'
}

/** Those to act on first, the largest need, importance × (100 − satisfaction), before the others (dossier e3). */
export function actFirst<Item extends RatedWithMargins>(
  items: readonly Item[],
  cross: Rated | null,
): readonly Item[] {
  if (!cross) return []
  const need = ({ importance, satisfaction }: Rated) => importance * (100 - satisfaction)
  return items
    .filter((item) => priority(item, cross) === 'actFirst')
    .sort((a, b) => need(b) - need(a))
}

function side(difference: number, margin: number): boolean | null {
  return Math.abs(difference) > margin ? difference > 0 : null
}
