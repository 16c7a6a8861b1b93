import type { Definition } from '../questionnaire/definition.ts'
import type { ItemScore, ScoreSheet } from '../questionnaire/score-sheet.ts'
import type { Measure } from './measure.ts'

/** An unknown item counts as this in the room, and nowhere else (dossier e3.3). */
export const UNKNOWN_IN_ROOM = 50

const NOTHING: ReadonlySet<string> = new Set()

/** Why a measure is proposed: a low score, or an item nobody knows the answer to. */
export type Trigger = { item: string; score: number | null; atMost: number | null }

/** What a measure would change on one item. */
export type Gain = { item: string; weight: number; from: number; to: number; assumed: boolean }

/**
 * The triggers of a measure that hold; a hidden or not applicable item never triggers (dossier d, e3.3).
 * @param chosen items of which the low level was chosen (deliberate.ts): they trigger nothing
 */
export function firedTriggers(
  measure: Measure,
  sheet: ScoreSheet,
  chosen: ReadonlySet<string> = NOTHING,
): readonly Trigger[] {
  const low = measure.triggers.flatMap(({ item, atMost }) => {
    const found = sheet.items[item]
    return found?.status === 'ok' && found.score !== null && found.score <= atMost
      ? [{ item, score: found.score, atMost }]
      : []
  })
  const unknown = measure.unknownTriggers.flatMap((item) =>
    sheet.items[item]?.status === 'unknown' ? [{ item, score: null, atMost: null }] : [],
  )
  return [...low, ...unknown].filter(({ item }) => !chosen.has(item))
}

/** What the measure would change, per target item that applies. */
export function gains(
  definition: Definition,
  measure: Measure,
  sheet: ScoreSheet,
): readonly Gain[] {
  return measure.targets.flatMap((target) => {
    const weight = definition.items.find(({ id }) => id === target.item)?.weight ?? 0
    const current = currentScore(sheet.items[target.item])
    if (current === null || weight === 0) return []
    const to = 'to' in target ? target.to : Math.min(100, current.score + target.raise)
    return [{ item: target.item, weight, from: current.score, to, assumed: current.assumed }]
  })
}

/** R = Σ w·max(0, goal − s)/Σ w over the target items, 0-100 (dossier e3.3); 0 when none applies. */
export function room(gained: readonly Gain[]): number {
  const weight = gained.reduce((sum, gain) => sum + gain.weight, 0)
  const total = gained.reduce(
    (sum, gain) => sum + gain.weight * Math.max(0, gain.to - gain.from),
    0,
  )
  return weight > 0 ? total / weight : 0
}

function currentScore(item: ItemScore | undefined): { score: number; assumed: boolean } | null {
  if (item?.status === 'ok' && item.score !== null) return { score: item.score, assumed: false }
  if (item?.status === 'unknown') return { score: UNKNOWN_IN_ROOM, assumed: true }
  return null
}
