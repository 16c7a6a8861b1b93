import { changeOfAll, type ChangeOfAll, type OwnChange } from '#domain/comparison/change-of-all.ts'
import { isComparable, lineage, themeSeries } from '#domain/comparison/lineage.ts'
import { noiseOfItem } from '#domain/comparison/one-level.ts'
import { median } from '#domain/comparison/spread.ts'
import { itemsOfRoute, type Route } from '#domain/questionnaire/definition.ts'
import type { Change, RoundSheets } from './changes.ts'

/** A theme or question through the rounds. */
export type SeriesRow = {
  id: string
  label: string
  /** For each round, 0-100; null where it cannot be compared with the last. */
  values: readonly (number | null)[]
  /** From the first to the last round, of each municipality with itself. */
  of: ChangeOfAll
  /** Of a theme: how many of its items are compared. */
  compared: Change['compared']
}

/** The themes through the rounds: of one municipality, or the median of several in all of them. */
export function themeRows(
  rounds: readonly RoundSheets[],
  route: Route,
  codes: readonly string[],
): readonly SeriesRow[] {
  return (rounds.at(-1)?.definition.themes ?? []).map(({ id, text }): SeriesRow => {
    const all = codes.map((code) => themeSeries(scansOf(rounds, code), id, route))
    const values = rounds.map((_, round) => median(all.map((one) => one.values[round] ?? null)))
    const [first] = all
    return {
      id,
      label: text.nl,
      values,
      of: changeOfAll(all.map((one) => ends(one.values, one.noise))),
      compared: first ? { items: Math.min(...all.map(({ items }) => items)), of: first.of } : null,
    }
  })
}

/** The questions of a theme through the rounds; before a seam there is no score. */
export function itemRows(
  rounds: readonly RoundSheets[],
  route: Route,
  codes: readonly string[],
  themeId: string,
): readonly SeriesRow[] {
  const last = rounds.at(-1)
  if (!last) return []
  return itemsOfRoute(last.definition, route)
    .filter(({ theme, weight }) => theme === themeId && weight > 0)
    .map((item): SeriesRow => {
      const fits = rounds.map(({ definition }) => isComparable(lineage(definition, item)))
      const scored = codes
        .map((code) =>
          scansOf(rounds, code).map(({ sheet }) => sheet.items[item.id]?.score ?? null),
        )
        // The same municipalities in every round, or the median would follow who answered.
        .filter((scores) => scores.every((score, round) => !fits[round] || score !== null))
      const values = rounds.map((_, round) =>
        fits[round] ? median(scored.map((scores) => scores[round] ?? null)) : null,
      )
      const noise = noiseOfItem(item)
      return {
        id: item.id,
        label: item.text.nl,
        values,
        of: changeOfAll(scored.map((scores) => ends(comparable(scores, fits), noise))),
        compared: null,
      }
    })
}

/** From before a seam there is no score. */
const comparable = (scores: readonly (number | null)[], fits: readonly boolean[]) =>
  scores.map((score, round) => (fits[round] ? score : null))

function ends(values: readonly (number | null)[], noise: number): OwnChange {
  return { before: values[0] ?? null, after: values.at(-1) ?? null, noise }
}

function scansOf(rounds: readonly RoundSheets[], code: string) {
  return rounds.flatMap(({ definition, sheets }) => {
    const sheet = sheets.get(code)
    return sheet ? [{ definition, sheet }] : []
  })
}
