import { spread, type Spread } from '#domain/comparison/spread.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Compared } from '#data/visibility.ts'
import { messages } from './see-comparison.messages.ts'

export type ComparedRow = Compared & {
  id: string
  /** The name, or "Gemeente A". */
  name: string
}

/** Rows with their words: the own one first, then names, then letters. */
export function comparedRows(
  compared: readonly Compared[],
  municipalities: readonly Municipality[],
): ComparedRow[] {
  const rank = ({ own, municipalityCode }: Compared) =>
    own ? 0 : municipalityCode === null ? 2 : 1
  return compared
    .map((row): ComparedRow => {
      const name = municipalities.find(({ code }) => code === row.municipalityCode)?.name
      return {
        ...row,
        id: row.municipalityCode ?? row.letter ?? '',
        name: name ?? messages.letter(row.letter ?? ''),
      }
    })
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        // Past 26 letters come AA, AB and on, behind Z.
        (rank(a) === 2 ? a.id.length - b.id.length : 0) ||
        a.name.localeCompare(b.name, 'nl'),
    )
}

/** The spread of what is there, 0-100; null below five values. */
export function enoughSpread(values: readonly (number | null)[]): Spread | null {
  const found = spread(values)
  return found && found.n >= ENOUGH_FOR_A_MEDIAN ? found : null
}

/** The median of what is there, 0-100; null below five values. */
export function medianOf(values: readonly (number | null)[]): number | null {
  return enoughSpread(values)?.median ?? null
}

type Theme = Definition['themes'][number]

/** At how many themes the own score lies above the median, and the theme furthest below it. */
export function ownPlace(
  rows: readonly ComparedRow[],
  themes: readonly Theme[],
): { above: number; of: number; furthestBelow: Theme | null } | null {
  const own = rows.find((row) => row.own)
  if (!own) return null
  const gaps = themes.flatMap((theme) => {
    const median = medianOf(rows.map((row) => row.themes[theme.id] ?? null))
    const score = own.themes[theme.id] ?? null
    return median === null || score === null ? [] : [{ theme, gap: score - median }]
  })
  const lowest = gaps.toSorted((a, b) => a.gap - b.gap)[0]
  return {
    above: gaps.filter(({ gap }) => gap > 0).length,
    of: gaps.length,
    furthestBelow: lowest && lowest.gap < 0 ? lowest.theme : null,
  }
}

/** The themes with the highest and the lowest median; null when none differs from another. */
export function highestAndLowest(
  rows: readonly ComparedRow[],
  themes: readonly Theme[],
): { highest: Theme; lowest: Theme } | null {
  const medians = themes.flatMap((theme) => {
    const median = medianOf(rows.map((row) => row.themes[theme.id] ?? null))
    return median === null ? [] : [{ theme, median }]
  })
  const [lowest, ...others] = medians.toSorted((a, b) => a.median - b.median)
  const highest = others.at(-1)
  if (!lowest || !highest || highest.median === lowest.median) return null
  return { highest: highest.theme, lowest: lowest.theme }
}

/** The theme of which the middle half of the municipalities lies furthest apart; null without one. */
export function mostSpread(rows: readonly ComparedRow[], themes: readonly Theme[]): Theme | null {
  const width = (theme: Theme) => {
    const found = enoughSpread(rows.map((row) => row.themes[theme.id] ?? null))
    return found ? found.upperQuartile - found.lowerQuartile : -1
  }
  const [widest] = themes.toSorted((a, b) => width(b) - width(a))
  return widest && width(widest) >= 0 ? widest : null
}
