import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { fits, type Place as FitPlace } from '#domain/quick-wins/fits.ts'
import { isQuickWin, type Measure } from '#domain/quick-wins/measure.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { rankMeasures, TOP } from '#domain/quick-wins/ranking.ts'
import { firedTriggers } from '#domain/quick-wins/room.ts'

/** A submitted scan, with what places measures in its list. */
export type SubmittedScan = {
  municipality: string
  /** What it is; not known leaves conditions out. */
  place: FitPlace | undefined
  sheet: ScoreSheet
  needs: readonly Need[]
  donorItems: ReadonlySet<string>
  /** Items of which it chose the low level. */
  chosen: ReadonlySet<string>
}

/** The place in a list, from 1; among improvements for the longer term; or not in it. */
export type Place = number | 'later' | null

export type Effect = {
  /** In how many scans it fires, whether or not there is something to gain. */
  fires: number
  /** In how many lists it stands among the first five. */
  inTop: number
  /** Per scan, in the order given. */
  places: readonly Place[]
}

/** What a measure does in the lists of the submitted scans, beside the other measures. */
export function effectOf(
  definition: Definition,
  scans: readonly SubmittedScan[],
  measures: readonly Measure[],
  measure: Measure,
): Effect {
  const catalogue = [...measures.filter(({ id }) => id !== measure.id), measure]
  const places = scans.map(({ place, sheet, needs, donorItems, chosen }): Place => {
    const ranked = rankMeasures({
      definition,
      sheet,
      measures: catalogue.filter((each) => !place || fits(each, place)),
      needs,
      donorItems,
      chosen,
    })
    if (!isQuickWin(measure))
      return ranked.later.some((placed) => placed.measure.id === measure.id) ? 'later' : null
    const all = [...ranked.top, ...ranked.rest]
    const index = all.findIndex((placed) => placed.measure.id === measure.id)
    return index === -1 ? null : index + 1
  })
  return {
    fires: measure.retired
      ? 0
      : scans.filter(({ sheet, chosen }) => firedTriggers(measure, sheet, chosen).length > 0)
          .length,
    inTop: places.filter((place) => typeof place === 'number' && place <= TOP).length,
    places,
  }
}
