import { changeOfAll, type ChangeOfAll } from '#domain/comparison/change-of-all.ts'
import { lineage, themeChange, type Lineage } from '#domain/comparison/lineage.ts'
import { noiseOfItem } from '#domain/comparison/one-level.ts'
import { median } from '#domain/comparison/spread.ts'
import { itemsOfRoute, type Definition, type Route } from '#domain/questionnaire/definition.ts'
import type { ShownScores } from '#domain/questionnaire/score-sheet.ts'

/** The scores of a scan by question, as all who compare rounds may see them. */
type Scores = Pick<ShownScores, 'route' | 'items'>

/** What one or more municipalities handed in in a round. */
export type RoundSheets = {
  definition: Definition
  /** By municipality code. */
  sheets: ReadonlyMap<string, Scores>
}

export type Change = {
  id: string
  label: string
  /** The median in each round. */
  before: number | null
  after: number | null
  /** Of each municipality with itself. */
  of: ChangeOfAll
  /** Of an item. */
  lineage: Lineage | null
  /** Of a theme: how many of its items are compared. */
  compared: { items: number; of: number } | null
}

/** Those who handed in in every round by the same route: only they are compared. */
export function inAll(
  rounds: readonly RoundSheets[],
  route: Route,
  code: string | undefined,
): readonly string[] {
  return [...(rounds.at(-1)?.sheets.keys() ?? [])].filter(
    (candidate) =>
      (code === undefined || candidate === code) &&
      rounds.every(({ sheets }) => sheets.get(candidate)?.route === route),
  )
}

/** The change per theme: of one municipality, or of several together. */
export function themeChanges(
  before: RoundSheets,
  after: RoundSheets,
  route: Route,
  codes: readonly string[],
): readonly Change[] {
  return after.definition.themes.map(({ id, text }) => {
    const all = pairs(before, after, codes).map(([then, now]) =>
      themeChange(
        { definition: before.definition, sheet: then },
        { definition: after.definition, sheet: now },
        id,
        route,
      ),
    )
    const [first] = all
    const items = Math.min(...all.map((one) => one.items))
    const compared = first ? { items, of: first.of } : null
    return {
      id,
      label: text.nl,
      before: median(all.map((one) => one.before)),
      after: median(all.map((one) => one.after)),
      of: changeOfAll(all),
      lineage: null,
      compared,
    }
  })
}

/** The change per item of a theme; one that cannot be compared has no score from before. */
export function itemChanges(
  before: RoundSheets,
  after: RoundSheets,
  route: Route,
  codes: readonly string[],
  themeId: string,
): readonly Change[] {
  return itemsOfRoute(after.definition, route)
    .filter(({ theme, weight }) => theme === themeId && weight > 0)
    .map((item) => {
      const kind = lineage(before.definition, item)
      const fits = kind === 'same' || kind === 'reworded'
      const scored = pairs(before, after, codes).flatMap(([then, now]) => {
        const values = {
          before: fits ? (then.items[item.id]?.score ?? null) : null,
          after: now.items[item.id]?.score ?? null,
        }
        return fits && (values.before === null || values.after === null) ? [] : [values]
      })
      const noise = noiseOfItem(item)
      return {
        id: item.id,
        label: item.text.nl,
        before: median(scored.map((one) => one.before)),
        after: median(scored.map((one) => one.after)),
        of: changeOfAll(scored.map((one) => ({ ...one, noise }))),
        lineage: kind,
        compared: null,
      }
    })
}

/** What was handed in, to be found by municipality. */
export function byCode<Sheet>(
  scores: readonly { municipalityCode: string; sheet: Sheet }[],
): ReadonlyMap<string, Sheet> {
  return new Map(scores.map(({ municipalityCode, sheet }) => [municipalityCode, sheet]))
}

function pairs(
  before: RoundSheets,
  after: RoundSheets,
  codes: readonly string[],
): readonly (readonly [Scores, Scores])[] {
  return codes.flatMap((code) => {
    const [then, now] = [before.sheets.get(code), after.sheets.get(code)]
    return then && now ? [[then, now] as const] : []
  })
}
