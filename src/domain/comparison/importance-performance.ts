/** What to do about an entrepreneur item (dossier e2, "Quadrants"). */
export type Quadrant = 'actFirst' | 'keepUp' | 'canWait' | 'possiblyTooMuch'

/** Importance and satisfaction of entrepreneurs, both 0-100. */
export type Rated = { importance: number; satisfaction: number }

/** Where the axes cross: the means over the items in the region; null without items. */
export function crossing(regional: readonly Rated[]): Rated | null {
  if (regional.length === 0) return null
  const mean = (key: keyof Rated) =>
    regional.reduce((sum, item) => sum + item[key], 0) / regional.length
  return { importance: mean('importance'), satisfaction: mean('satisfaction') }
}

/** The quadrant of an item; on the line counts as high. */
export function quadrant(item: Rated, cross: Rated): Quadrant {
  const important = item.importance >= cross.importance
  const satisfied = item.satisfaction >= cross.satisfaction
  if (important) return satisfied ? 'keepUp' : 'actFirst'
  return satisfied ? 'possiblyTooMuch' : 'canWait'
}
