import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import type { Municipality } from '../territory/municipality.ts'
import type { Condition, Measure } from './measure.ts'

/** What a measure asks of a municipality. */
export type Place = Pick<Municipality, 'sizeClass' | 'borders' | 'rural' | 'features'>

const SIZES: readonly string[] = ['small', 'medium', 'large'] satisfies Municipality['sizeClass'][]

/** Whether a measure is for such a municipality: one of its sizes when it names any, and all the rest. */
export function fits({ conditions }: Pick<Measure, 'conditions'>, place: Place): boolean {
  const sizes = conditions.filter((condition) => SIZES.includes(condition))
  return (
    (sizes.length === 0 || sizes.includes(place.sizeClass)) &&
    conditions.every((condition) => SIZES.includes(condition) || has(condition, place))
  )
}

function has(condition: Condition, { borders, rural, features }: Place): boolean {
  if (condition === 'border') return borders.length > 0
  if (condition === 'rural') return rural
  return features.some((feature) => feature === condition)
}

/** A legal minimum that is not met: on which item, by which article, and the measure that mends it. */
export type UnmetDuty = { measure: Measure; item: string; law: string }

/**
 * The legal minimum that the answers do not meet, in the order of the catalogue. A duty stays one when the
 * measure was set aside or the low level was chosen; an unknown answer says nothing.
 */
export function unmetDuties(measures: readonly Measure[], sheet: ScoreSheet): readonly UnmetDuty[] {
  return measures
    .filter(({ retired }) => !retired)
    .flatMap((measure) =>
      measure.duties.flatMap(({ item, atLeast, atMost, law }): UnmetDuty[] => {
        const found = sheet.items[item]
        if (found?.status !== 'ok' || found.score === null) return []
        return found.score >= atLeast && found.score <= atMost ? [{ measure, item, law }] : []
      }),
    )
}
