import { bands, totalNoise, type Band, type Contender } from '#domain/comparison/bands.ts'
import {
  equalWeights,
  standardWeights,
  totalWith,
  type ThemeWeights,
} from '#domain/comparison/own-weights.ts'
import { wholeShares } from '#domain/comparison/whole-shares.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { themeWeights } from '#domain/questionnaire/theme-weights.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { ComparedScan } from '#domain/comparison/table.ts'

/** Heaviest that a theme can be made with the slider. */
export const HEAVIEST = 40

/** The weights in the address ("15-10-..."), or null when there are none or they make no sense. */
export function readWeights(text: string | undefined, definition: Definition): ThemeWeights | null {
  const numbers = text?.split('-').map(Number) ?? []
  const fit =
    numbers.length === definition.themes.length &&
    numbers.every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= HEAVIEST) &&
    numbers.some((weight) => weight > 0)
  if (!fit) return null
  return Object.fromEntries(definition.themes.map(({ id }, index) => [id, numbers[index] ?? 0]))
}

/** As they stand in the address; nothing for the weights of the questionnaire. */
export function writeWeights(weights: ThemeWeights, definition: Definition): string | undefined {
  const standard = definition.themes.every(({ id, weight }) => weights[id] === weight)
  return standard ? undefined : definition.themes.map(({ id }) => weights[id] ?? 0).join('-')
}

/**
 * The weights of which half follows what entrepreneurs find important (dossier e1), in whole points as the
 * sliders have them; null with too few responses or a theme that nobody rated.
 * @param responses valid ones in the region.
 */
export function entrepreneurWeights(
  definition: Definition,
  needs: readonly Need[],
  responses: number,
): ThemeWeights | null {
  const importance = Object.fromEntries(
    definition.themes.flatMap(({ id }) => {
      const rated = definition.ratingItems.flatMap((item) => {
        const region = needs.find(({ ratingItem }) => ratingItem === item.id)?.region
        return item.theme === id && region ? [region.importance] : []
      })
      const sum = rated.reduce((total, one) => total + one, 0)
      return rated.length > 0 ? [[id, sum / rated.length]] : []
    }),
  )
  const standard = standardWeights(definition)
  const weights = themeWeights(standard, importance, responses)
  if (weights === standard) return null
  return Object.fromEntries(
    Object.entries(wholeShares(weights)).map(([id, weight]) => [id, Math.min(HEAVIEST, weight)]),
  )
}

export type Place = {
  municipality: Municipality
  total: number
  /** How many themes the total is over. */
  themes: number
  /** By the weights of the questionnaire and with all themes equally heavy: what both agree on. */
  band: Band
  own: { total: number; band: Band } | null
}

/**
 * The shared places on the total, best first. The first band holds under the weights of the questionnaire
 * and under equal weights; the second under the chosen weights alone.
 */
export function places(
  definition: Definition,
  scans: readonly ComparedScan[],
  route: Route,
  chosen: ThemeWeights | null,
): readonly Place[] {
  const standard = standardWeights(definition)
  const usual = bands(
    contenders(scans, [standard, equalWeights(definition)]),
    totalNoise(definition, standard, route),
  )
  const other = chosen && bands(contenders(scans, [chosen]), totalNoise(definition, chosen, route))
  return scans
    .flatMap(({ municipality, sheet }): Place[] => {
      const total = totalWith(sheet, standard)
      const band = usual.get(municipality.code)
      if (!total || !band) return []
      const ownTotal = chosen && totalWith(sheet, chosen)
      const ownBand = other?.get(municipality.code)
      const own = ownTotal && ownBand ? { total: ownTotal.score, band: ownBand } : null
      return [{ municipality, total: total.score, themes: total.themes, band, own }]
    })
    .sort(
      (a, b) =>
        (b.own?.total ?? b.total) - (a.own?.total ?? a.total) ||
        a.municipality.name.localeCompare(b.municipality.name, 'nl'),
    )
}

/** How many have another shared place with the chosen weights. */
export function changedPlaces(all: readonly Place[]): number {
  return all.filter(
    ({ band, own }) => own && (own.band.from !== band.from || own.band.to !== band.to),
  ).length
}

function contenders(
  scans: readonly ComparedScan[],
  scenarios: readonly ThemeWeights[],
): Contender[] {
  return scans.flatMap(({ municipality, sheet }) => {
    const ranges = scenarios.flatMap((weights) => totalWith(sheet, weights) ?? [])
    return ranges.length === scenarios.length ? [{ id: municipality.code, ranges }] : []
  })
}
