import type { Definition, Item, Route } from '../questionnaire/definition.ts'
import { itemsOfRoute } from '../questionnaire/definition.ts'
import type { ShownScores } from '../questionnaire/score-sheet.ts'
import { compareQuestions } from '../questionnaire/same-question.ts'
import { weightedMean } from '../questionnaire/scoring.ts'
import { noiseOf } from './one-level.ts'

/** How an item stands to the version of the questionnaire before. */
export type Lineage = 'same' | 'reworded' | 'split' | 'merged' | 'new'

/**
 * An id is never used for another meaning, so the same id can be compared, also when its words were
 * rewritten. What was split, merged or added cannot: there is a seam. Neither can what is counted in
 * another unit or scored in another way: it counts as new (same-question.ts).
 */
export function lineage(before: Definition, item: Item): Lineage {
  const earlier = before.items.find(({ id }) => id === item.id)
  if (!earlier) return item.follows?.how ?? 'new'
  const kind = compareQuestions(earlier, item)
  return kind === 'other' ? 'new' : kind
}

/** Whether scores on an item can be compared with the version before. */
export function isComparable(kind: Lineage): boolean {
  return kind === 'same' || kind === 'reworded'
}

/** A scan of a round with the questionnaire of that round. */
export type RoundScan = { definition: Definition; sheet: Pick<ShownScores, 'items'> }

/** The scores of a theme in rounds after each other, over what can be compared only. */
export type ThemeSeries = {
  /** 0-100 for each round; null when nothing can be compared. */
  values: readonly (number | null)[]
  /** Items with a score in all of them, and those the theme asks in the last. */
  items: number
  of: number
  /** Points that the theme moves when one ordinary answer is one level off. */
  noise: number
}

/** The scores of a theme in two rounds. */
export type ThemeChange = Omit<ThemeSeries, 'values'> & {
  before: number | null
  after: number | null
}

/**
 * A theme through the rounds: the weighted means (dossier e1) over the items that have a score in every
 * round and can be compared with each, with the weights of the last. Other items would make it a change
 * of questions.
 * @param rounds oldest first.
 */
export function themeSeries(
  rounds: readonly RoundScan[],
  themeId: string,
  route: Route,
): ThemeSeries {
  const last = rounds.at(-1)
  if (!last) return { values: [], items: 0, of: 0, noise: 0 }
  const asked = itemsOfRoute(last.definition, route).filter(
    ({ theme, weight }) => theme === themeId && weight > 0,
  )
  const inAll = asked.flatMap((item) => {
    const scores = rounds.flatMap(({ definition, sheet }) => {
      const fits = definition === last.definition || isComparable(lineage(definition, item))
      return fits ? (sheet.items[item.id]?.score ?? []) : []
    })
    return scores.length === rounds.length ? [{ weight: item.weight, scores }] : []
  })
  return {
    values: rounds.map((_, round) =>
      weightedMean(inAll.map((one) => ({ weight: one.weight, score: one.scores[round] ?? NaN }))),
    ),
    items: inAll.length,
    of: asked.length,
    noise: noiseOf(inAll.map(({ weight }) => weight)),
  }
}

/** The change of a theme between two rounds. */
export function themeChange(
  before: RoundScan,
  after: RoundScan,
  themeId: string,
  route: Route,
): ThemeChange {
  const { values, ...rest } = themeSeries([before, after], themeId, route)
  const [then = null, now = null] = values
  return { before: then, after: now, ...rest }
}

/** More than noise, or not; null when there is nothing to compare. */
export function direction({
  before,
  after,
  noise,
}: Pick<ThemeChange, 'before' | 'after' | 'noise'>): 'up' | 'down' | 'none' | null {
  if (before === null || after === null) return null
  if (Math.abs(after - before) <= noise + 1e-9) return 'none'
  return after > before ? 'up' : 'down'
}
