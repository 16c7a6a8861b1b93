import type { Answers } from '../questionnaire/answers.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import type { Definition } from '../questionnaire/definition.ts'
import type { Measure } from './measure.ts'
import { firedTriggers, gains, room } from './room.ts'

/** A low level that a municipality chose: until when (ISO date), and why. */
export type Choice = { itemId: string; reason: string; until: string }

/** A measure that is not proposed, because everything that triggers it was chosen so. */
export type ChosenMeasure = { measure: Measure; choices: readonly Choice[] }

/** The deliberate choices that count on this day: from the day itself on the measure is proposed again. */
export function choicesIn(answers: Answers, today: string): readonly Choice[] {
  return Object.entries(answers).flatMap(([itemId, { status, deliberate }]) =>
    status === 'answered' && deliberate && deliberate.until > today
      ? [{ itemId, ...deliberate }]
      : [],
  )
}

/** The items that were chosen so, for what triggers measures (docs/decisions/0110). */
export function chosenItems(choices: readonly Choice[]): ReadonlySet<string> {
  return new Set(choices.map(({ itemId }) => itemId))
}

/**
 * The measures that leave the order of a municipality because of its choices, in the order of the
 * catalogue: "bewust zo gekozen". One with another trigger that holds stays in the order.
 * @param setAside ids of measures that are shown elsewhere already
 */
export function chosenMeasures(
  definition: Definition,
  sheet: ScoreSheet,
  measures: readonly Measure[],
  choices: readonly Choice[],
  setAside: ReadonlySet<string> = new Set(),
): readonly ChosenMeasure[] {
  const chosen = chosenItems(choices)
  return measures
    .filter(({ id, retired }) => !retired && !setAside.has(id))
    .flatMap((measure): ChosenMeasure[] => {
      const fired = firedTriggers(measure, sheet).map(({ item }) => item)
      if (fired.length === 0 || !fired.every((item) => chosen.has(item))) return []
      if (room(gains(definition, measure, sheet)) === 0) return []
      return [{ measure, choices: choices.filter(({ itemId }) => fired.includes(itemId)) }]
    })
}
