import type { Definition } from '../questionnaire/definition.ts'
import type { ItemScore, ScoreSheet } from '../questionnaire/score-sheet.ts'
import { sheetOf } from '../questionnaire/scoring.ts'
import type { Measure } from './measure.ts'
import type { Need } from './need.ts'
import { gains, room } from './room.ts'

/**
 * The score sheet after carrying out measures: every item they work on stands at the best score that one
 * of them brings (dossier d), never lower than it was. Items that are hidden, not applicable or not yet
 * answered stay as they are; an unknown one becomes known.
 */
export function sheetAfter(
  definition: Definition,
  sheet: ScoreSheet,
  measures: readonly Measure[],
): ScoreSheet {
  const items: Record<string, ItemScore> = { ...sheet.items }
  for (const measure of measures)
    for (const { item, from, to } of gains(definition, measure, sheet))
      items[item] = { status: 'ok', score: Math.max(items[item]?.score ?? from, from, to) }
  return sheetOf(definition, sheet.route, items)
}

/** How much of the dissatisfaction behind a need measures may take away. */
export type Relief = {
  need: Need
  /** The measure that does most. */ measure: string
  share: number
}

/**
 * Per entrepreneur item that the measures work on, the largest effect × room/100 of one of them, 0-1: an
 * estimate of how much of its need may go (docs/decisions/0085). Measures on one item are not added up,
 * because they often change the same answers. Largest share of the need first.
 */
export function reliefs(
  definition: Definition,
  sheet: ScoreSheet,
  measures: readonly Measure[],
  needs: readonly Need[],
): readonly Relief[] {
  return needs
    .flatMap((need): Relief[] => {
      const offers = measures.flatMap((measure): Relief[] => {
        const effect = measure.effects.find(({ ratingItem }) => ratingItem === need.ratingItem)
        const share = ((effect?.factor ?? 0) * room(gains(definition, measure, sheet))) / 100
        return share > 0 ? [{ need, measure: measure.id, share }] : []
      })
      const [first, ...others] = offers
      return first ? [others.reduce((a, b) => (b.share > a.share ? b : a), first)] : []
    })
    .sort((a, b) => b.share * b.need.need - a.share * a.need.need)
}
