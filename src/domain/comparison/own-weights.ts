import type { Definition } from '../questionnaire/definition.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import { THEMES_FOR_A_TOTAL, weightedMean } from '../questionnaire/scoring.ts'
import type { Range } from './bands.ts'

/** By theme id, 0-100; only the proportions count. */
export type ThemeWeights = Readonly<Record<string, number>>

/** The weights of the questionnaire. */
export function standardWeights(definition: Definition): ThemeWeights {
  return Object.fromEntries(definition.themes.map(({ id, weight }) => [id, weight]))
}

/** Every theme as heavy as any other. */
export function equalWeights(definition: Definition): ThemeWeights {
  return Object.fromEntries(definition.themes.map(({ id }) => [id, 100 / definition.themes.length]))
}

/**
 * The total of a score sheet with other theme weights, by the rule of dossier e1: over the themes that
 * may be shown, and only with six of them. Its range is over all themes of which anything applies, with every
 * unknown answer at its worst and at its best, also of a theme that is not shown.
 * @returns 0-100 with its range and how many themes it is over, or null when there is no total.
 */
export function totalWith(
  sheet: ScoreSheet,
  weights: ThemeWeights,
): ({ score: number; themes: number } & Range) | null {
  const all = Object.entries(sheet.themes).map(([id, theme]) => ({
    ...theme,
    weight: weights[id] ?? 0,
  }))
  const shown = all.filter((theme) => theme.shown && theme.score !== null)
  if (shown.length < THEMES_FOR_A_TOTAL) return null
  const mean = (of: typeof all, pick: (part: (typeof all)[number]) => number | null) =>
    weightedMean(
      of.flatMap((part) => {
        const score = pick(part)
        return score === null ? [] : [{ weight: part.weight, score }]
      }),
    )
  const [score, low, high] = [
    mean(shown, (part) => part.score),
    mean(all, (part) => part.low),
    mean(all, (part) => part.high),
  ]
  if (score === null || low === null || high === null) return null
  return { score, low, high, themes: shown.length }
}
