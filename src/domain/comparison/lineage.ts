import type { Definition, Item, Route } from '../questionnaire/definition.ts'
import { itemsOfRoute } from '../questionnaire/definition.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import { weightedMean } from '../questionnaire/scoring.ts'

/** How an item stands to the version of the questionnaire before. */
export type Lineage = 'same' | 'reworded' | 'split' | 'merged' | 'new'

/**
 * An id is never used for another meaning, so the same id can be compared, also when its words or its
 * options were rewritten. What was split, merged or added cannot: there is a seam.
 */
export function lineage(before: Definition, item: Item): Lineage {
  const earlier = before.items.find(({ id }) => id === item.id)
  if (earlier)
    return JSON.stringify(asked(earlier)) === JSON.stringify(asked(item)) ? 'same' : 'reworded'
  return item.follows?.how ?? 'new'
}

/** Whether scores on an item can be compared with the version before. */
export function isComparable(kind: Lineage): boolean {
  return kind === 'same' || kind === 'reworded'
}

/** What a person reads and chooses from. */
function asked(item: Item) {
  return [item.kind, item.text.nl, 'options' in item ? item.options : null]
}

/** The scores of a theme in two rounds, over what can be compared only. */
export type ThemeChange = {
  /** 0-100; null when nothing can be compared. */
  before: number | null
  after: number | null
  /** Items with a score in both, and those the theme asks now. */
  items: number
  of: number
  /** Points that the theme moves when one ordinary answer is one level off. */
  noise: number
}

const ONE_LEVEL = 25

/**
 * The change of a theme: the weighted means (dossier e1) over the items that can be compared and have a
 * score in both rounds, with the weights of now. Other items would make it a change of questions.
 */
export function themeChange(
  before: { definition: Definition; sheet: ScoreSheet },
  after: { definition: Definition; sheet: ScoreSheet },
  themeId: string,
  route: Route,
): ThemeChange {
  const asked = itemsOfRoute(after.definition, route).filter(
    ({ theme, weight }) => theme === themeId && weight > 0,
  )
  const both = asked.flatMap((item) => {
    const then = before.sheet.items[item.id]?.score ?? null
    const now = after.sheet.items[item.id]?.score ?? null
    const fits = isComparable(lineage(before.definition, item))
    return fits && then !== null && now !== null ? [{ weight: item.weight, then, now }] : []
  })
  const weight = both.reduce((sum, one) => sum + one.weight, 0)
  const lightest = Math.min(...both.map((one) => one.weight))
  return {
    before: weightedMean(both.map((one) => ({ weight: one.weight, score: one.then }))),
    after: weightedMean(both.map((one) => ({ weight: one.weight, score: one.now }))),
    items: both.length,
    of: asked.length,
    noise: weight > 0 ? (ONE_LEVEL * lightest) / weight : 0,
  }
}

/** More than noise, or not; null when there is nothing to compare. */
export function direction({ before, after, noise }: ThemeChange): 'up' | 'down' | 'none' | null {
  if (before === null || after === null) return null
  if (Math.abs(after - before) <= noise + 1e-9) return 'none'
  return after > before ? 'up' : 'down'
}
