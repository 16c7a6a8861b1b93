import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { ease, isQuickWin, type Measure } from '#domain/quick-wins/measure.ts'
import { firedTriggers } from '#domain/quick-wins/room.ts'

export type SharedMeasure = {
  measure: Measure
  /** For how many municipalities it would help. */
  municipalities: number
}

const SHOWN = 5

/**
 * The quick wins of a theme that more than one municipality could use, the widest first; of equals the
 * easiest. A measure belongs to the theme of its first trigger.
 */
export function sharedMeasures(
  definition: Definition,
  measures: readonly Measure[],
  sheets: readonly ScoreSheet[],
  themeId: string,
): readonly SharedMeasure[] {
  return measures
    .filter(
      (measure) =>
        !measure.retired &&
        isQuickWin(measure) &&
        definition.items.find(({ id }) => id === measure.triggers[0]?.item)?.theme === themeId,
    )
    .map((measure) => ({
      measure,
      municipalities: sheets.filter((sheet) => firedTriggers(measure, sheet).length > 0).length,
    }))
    .filter(({ municipalities }) => municipalities > 1)
    .sort((a, b) => b.municipalities - a.municipalities || ease(b.measure) - ease(a.measure))
    .slice(0, SHOWN)
}
