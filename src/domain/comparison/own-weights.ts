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
 * may be shown, and only with six of them.
 * @returns 0-100 with its range, or null when there is no total.
 */
export function totalWith(
  sheet: ScoreSheet,
  weights: ThemeWeights,
): ({ score: number } & Range) | null {
  const shown = Object.entries(sheet.themes).flatMap(([id, { shown, score, low, high }]) =>
    shown && score !== null && low !== null && high !== null
      ? [{ weight: weights[id] ?? 0, score, low, high }]
      : [],
  )
  if (shown.length < THEMES_FOR_A_TOTAL) return null
  const mean = (pick: (part: (typeof shown)[number]) => number) =>
    weightedMean(shown.map((part) => ({ weight: part.weight, score: pick(part) })))
  const [score, low, high] = [mean((p) => p.score), mean((p) => p.low), mean((p) => p.high)]
  return score === null || low === null || high === null ? null : { score, low, high }
}
