import type { Measure } from '#domain/quick-wins/measure.ts'
import type { RankedMeasures } from '#domain/quick-wins/ranking.ts'

type Ranking<Place> = { municipality: Place; ranked: Pick<RankedMeasures, 'top'> }

/** A measure of some first five: whose, and where it stands on average, from 1. */
export type InTops<Place> = { measure: Measure; places: readonly Place[]; mean: number }

/** Every measure that is among the first five of a municipality; in most of them first, then the highest. */
export function inTops<Place>(rankings: readonly Ranking<Place>[]): readonly InTops<Place>[] {
  const found = new Map<string, { measure: Measure; places: Place[]; positions: number[] }>()
  for (const { municipality, ranked } of rankings)
    for (const [index, { measure }] of ranked.top.entries()) {
      const known = found.get(measure.id) ?? { measure, places: [], positions: [] }
      known.places.push(municipality)
      known.positions.push(index + 1)
      found.set(measure.id, known)
    }
  return [...found.values()]
    .map(({ measure, places, positions }) => ({
      measure,
      places,
      mean: positions.reduce((sum, one) => sum + one, 0) / positions.length,
    }))
    .sort(
      (a, b) =>
        b.places.length - a.places.length ||
        a.mean - b.mean ||
        a.measure.title.localeCompare(b.measure.title, 'nl'),
    )
}
