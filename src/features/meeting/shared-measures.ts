import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { ease, isQuickWin, type Measure } from '#domain/quick-wins/measure.ts'
import type { Place } from '#domain/quick-wins/fits.ts'
import { forMunicipality, type OwnMeasure } from '#domain/quick-wins/own-measure.ts'
import { candidates } from '#domain/quick-wins/ranking.ts'

export type SharedMeasure = {
  measure: Measure
  /** For how many municipalities it would help. */
  municipalities: number
}

export type SharedInput = {
  definition: Definition
  measures: readonly Measure[]
  scans: readonly { municipalityCode: string; sheet: ScoreSheet }[]
  /** The items that a municipality chose to be low at: they propose nothing. */
  chosenBy: (municipalityCode: string) => ReadonlySet<string>
  /** What municipalities say of measures: what one set aside does not help there. */
  own: readonly OwnMeasure[]
  /** What each municipality is: a measure that is not for it does not help there. */
  placeOf: (municipalityCode: string) => Place | undefined
}

const SHOWN = 5

/**
 * The quick wins of a theme that more than one municipality could use, the widest first; of equals the
 * easiest. A measure belongs to the theme of its first trigger. It counts where it is proposed: not where
 * it was set aside, nor where the own estimates make it too large for a quick win.
 */
export function sharedMeasures(input: SharedInput, themeId: string): readonly SharedMeasure[] {
  const { definition, scans } = input
  const measures = input.measures.filter(
    ({ triggers: [first] }) =>
      definition.items.find(({ id }) => id === first?.item)?.theme === themeId,
  )
  const counted = new Map<string, number>()
  for (const { municipalityCode, sheet } of scans) {
    const own = input.own.filter((words) => words.municipalityCode === municipalityCode)
    const proposed = candidates({
      definition,
      sheet,
      ...forMunicipality(measures, own, input.placeOf(municipalityCode)),
      chosen: input.chosenBy(municipalityCode),
      donorItems: new Set(),
    })
    for (const { measure } of proposed)
      if (isQuickWin(measure)) counted.set(measure.id, (counted.get(measure.id) ?? 0) + 1)
  }
  return measures
    .map((measure) => ({ measure, municipalities: counted.get(measure.id) ?? 0 }))
    .filter(({ municipalities }) => municipalities > 1)
    .sort((a, b) => b.municipalities - a.municipalities || ease(b.measure) - ease(a.measure))
    .slice(0, SHOWN)
}
