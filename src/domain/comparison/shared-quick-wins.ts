import type { Measure } from '../quick-wins/measure.ts'
import type { RankedMeasures } from '../quick-wins/ranking.ts'
import type { Municipality } from '../territory/municipality.ts'

/** The quick wins of one municipality. */
export type Ranking = { municipality: Municipality; ranked: RankedMeasures }

/** A measure of some first five: whose, and where it stands on average, from 1. */
export type InTops<Place> = { measure: Measure; municipalities: readonly Place[]; mean: number }

type Top<Place> = { municipality: Place; ranked: Pick<RankedMeasures, 'top'> }

/**
 * Every measure among the first five of a municipality; in most of them first, then the highest. The measure
 * has the estimates of the first municipality: those of the catalogue are in the catalogue.
 */
export function inTops<Place>(rankings: readonly Top<Place>[]): readonly InTops<Place>[] {
  const found = new Map<string, { measure: Measure; municipalities: Place[]; sum: number }>()
  for (const { municipality, ranked } of rankings)
    for (const [index, { measure }] of ranked.top.entries()) {
      const known = found.get(measure.id) ?? { measure, municipalities: [], sum: 0 }
      known.municipalities.push(municipality)
      known.sum += index + 1
      found.set(measure.id, known)
    }
  return [...found.values()]
    .map(({ measure, municipalities, sum }) => ({
      measure,
      municipalities,
      mean: sum / municipalities.length,
    }))
    .sort(
      (a, b) =>
        b.municipalities.length - a.municipalities.length ||
        a.mean - b.mean ||
        a.measure.title.localeCompare(b.measure.title, 'nl'),
    )
}

/** Those in the first five of two or more. */
export function sharedQuickWins<Place>(rankings: readonly Top<Place>[]): readonly InTops<Place>[] {
  return inTops(rankings).filter(({ municipalities }) => municipalities.length > 1)
}
