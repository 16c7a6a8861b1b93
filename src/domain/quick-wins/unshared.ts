import type { Definition } from '../questionnaire/definition.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import type { Measure } from './measure.ts'
import { firedTriggers, gains, room } from './room.ts'

export type Needing = {
  code: string
  sheet: ScoreSheet
  /** Ids of the measures that this municipality set aside. */
  setAside: ReadonlySet<string>
  /** Items of which the low level was chosen (deliberate.ts). */
  chosen: ReadonlySet<string>
}

/** An item on which a municipality does well, and whether it shares it. */
export type Strength = { municipalityCode: string; itemId: string; shares: boolean }

/** A measure that municipalities need and that nobody else shares. */
export type Unshared = {
  measure: Measure
  /** Who needs it and finds no help. */
  alone: readonly string[]
  /** Who does well on it and does not share it yet. */
  couldShare: readonly string[]
}

/**
 * "Nog niemand in de regio": measures that something triggers at a municipality while no other
 * municipality shares one of the items (dossier d, "Who is the donor?"). Most municipalities first.
 */
export function unsharedMeasures(
  definition: Definition,
  measures: readonly Measure[],
  municipalities: readonly Needing[],
  strengths: readonly Strength[],
): readonly Unshared[] {
  return measures
    .filter(({ retired }) => !retired)
    .flatMap((measure): Unshared[] => {
      const items = new Set(measure.triggers.map(({ item }) => item))
      const strong = strengths.filter(({ itemId }) => items.has(itemId))
      const alone = municipalities
        .filter(({ code, sheet, setAside, chosen }) => {
          const needs =
            firedTriggers(measure, sheet, chosen).length > 0 &&
            room(gains(definition, measure, sheet)) > 0 &&
            !setAside.has(measure.id)
          const helped = strong.some(
            ({ municipalityCode, shares }) => shares && municipalityCode !== code,
          )
          return needs && !helped
        })
        .map(({ code }) => code)
      const couldShare = new Set(
        strong.filter(({ shares }) => !shares).map(({ municipalityCode }) => municipalityCode),
      )
      return alone.length > 0 ? [{ measure, alone, couldShare: [...couldShare].sort() }] : []
    })
    .sort((a, b) => b.alone.length - a.alone.length || (a.measure.id < b.measure.id ? -1 : 1))
}
