import type { Measure } from '../quick-wins/measure.ts'
import type { RankedMeasures } from '../quick-wins/ranking.ts'
import type { Municipality } from '../territory/municipality.ts'

/** The quick wins of one municipality. */
export type Ranking = { municipality: Municipality; ranked: RankedMeasures }

export type SharedQuickWin = { measure: Measure; municipalities: readonly Municipality[] }

/** Quick wins in the top five of two or more, most shared first. */
export function sharedQuickWins(rankings: readonly Ranking[]): readonly SharedQuickWin[] {
  const found = new Map<string, { measure: Measure; municipalities: Municipality[] }>()
  for (const { municipality, ranked } of rankings)
    for (const { measure } of ranked.top) {
      const shared = found.get(measure.id) ?? { measure, municipalities: [] }
      shared.municipalities.push(municipality)
      found.set(measure.id, shared)
    }
  return [...found.values()]
    .filter(({ municipalities }) => municipalities.length > 1)
    .sort(
      (a, b) =>
        b.municipalities.length - a.municipalities.length ||
        a.measure.title.localeCompare(b.measure.title, 'nl'),
    )
}
