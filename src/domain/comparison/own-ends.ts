import type { Definition } from '../questionnaire/definition.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import { leaders, trailers, type Measured } from '../rating/leaders.ts'
import type { Ends } from './findings.ts'
import { themeMargin } from './self-report.ts'
import type { Spread } from './spread.ts'

/** A theme score as it can be compared with another: with what self-report and unknown answers make of it. */
export type OwnTheme = Measured & { id: string; name: string }

/** The themes of a scan that are shown. */
export function ownThemes(definition: Definition, sheet: ScoreSheet): readonly OwnTheme[] {
  return definition.themes.flatMap(({ id, text }) => {
    const { shown = false, score = null, low, high } = sheet.themes[id] ?? {}
    if (!shown || score === null) return []
    const margin = themeMargin(definition, id, sheet.route)
    return [{ id, name: text.nl, value: score, margin, low: low ?? score, high: high ?? score }]
  })
}

/** The strongest and the weakest themes, each with those that cannot be told from it; null with fewer than two. */
export function ownEnds<Theme extends Measured>(themes: readonly Theme[]): Ends<Theme> | null {
  if (themes.length < 2) return null
  return { most: leaders(themes, (theme) => theme), least: trailers(themes, (theme) => theme) }
}

/** `close`: outside the middle half, by less than self-report makes of it. */
export type Place = 'lowest' | 'middle' | 'highest' | 'close'

/** The part of a spread that a score is in, by more than its margin. */
export function placeIn(score: number, margin: number, spread: Spread): Place {
  const [below, above] = [spread.lowerQuartile - score, score - spread.upperQuartile]
  if (below > margin) return 'lowest'
  if (above > margin) return 'highest'
  return below > 0 || above > 0 ? 'close' : 'middle'
}
