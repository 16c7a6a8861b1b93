import { crossing, priority, type Priority } from '#domain/comparison/importance-performance.ts'
import {
  mostAndLeastSpread,
  strongestAndWeakest,
  type Scored,
} from '#domain/comparison/findings.ts'
import { themeMargin } from '#domain/comparison/self-report.ts'
import { enoughSpread, type Spread } from '#domain/comparison/spread.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { halfUp } from '#domain/half-up.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ShownScores } from '#domain/questionnaire/score-sheet.ts'
import type { RatedBefore } from '#domain/rating/since-before.ts'
import type { Need, RatedItem } from '#domain/quick-wins/need.ts'
import { formatScore } from '#i18n/formats.ts'
import { sinceOf, type Since } from './details.ts'
import type { ThemeMoved, ThemesMoved } from './themes-moved.ts'
import { messages } from './report.messages.ts'
import {
  endsOfRatings,
  link,
  movedOf,
  prioritiesOf,
  say,
  sinceOfRatings,
  standing,
  type Sentence,
} from './summary.ts'

const { sentences } = messages

export type MunicipalityRow = {
  row: string
  name: string
  state: keyof typeof messages.scanState
  /** The frozen score; null when the scan was not handed in. */
  sheet: ShownScores | null
  /** Null below the publishing threshold. */
  responses: number | null
}
export type RegionThemeRow = Scored & {
  row: string
  name: string
  n: number
  spread: Spread | null
  /** Beside the round before. */
  moved: ThemeMoved
}
export type RegionRatingRow = {
  row: string
  text: string
  rated: RatedItem | null
  since: Since
  priority: Priority | null
}
export type RegionDetails = {
  municipalities: readonly Pick<MunicipalityRow, 'sheet' | 'responses'>[]
  themes: readonly RegionThemeRow[]
  ratings: readonly RegionRatingRow[]
  before: RatedBefore | null
  /** The round that the themes stand beside; null without one. */
  movedSince: string | null
  /** How many full scans were handed in. */
  compared: number
}

/**
 * The themes over the full scans: the two routes ask other questions and are never mixed.
 * @param needs of any municipality: each holds the numbers of the region.
 */
export function regionDetailsOf(
  definition: Definition,
  municipalities: RegionDetails['municipalities'],
  needs: readonly Need[],
  before: RatedBefore | null,
  moved: ThemesMoved | null,
): RegionDetails {
  const sheets = municipalities.flatMap(({ sheet }) => (sheet?.route === 'full' ? [sheet] : []))
  const cross = crossing(needs.flatMap(({ region }) => region ?? []))
  return {
    municipalities,
    before,
    movedSince: moved?.since ?? null,
    compared: sheets.length,
    ratings: definition.ratingItems.map(({ id, text }): RegionRatingRow => {
      const rated = needs.find(({ ratingItem }) => ratingItem === id)?.region ?? null
      return {
        row: `ervaring-${id}`,
        text: text.nl,
        rated,
        since: sinceOf(before, id, rated),
        priority: rated && cross && priority(rated, cross),
      }
    }),
    themes: definition.themes.map(({ id, text }) => {
      const scores = sheets.map(({ themes }) => {
        const theme = themes[id]
        return theme?.shown && theme.score !== null ? halfUp(theme.score) : null
      })
      return {
        row: `thema-${id}`,
        name: text.nl,
        n: scores.filter((score) => score !== null).length,
        spread: enoughSpread(scores),
        margin: themeMargin(definition, id, 'full'),
        scores,
        moved: moved?.byTheme[id] ?? null,
      }
    }),
  }
}

/** Whose scores the themes are over, in the order of those scores. */
export function fullScans(
  municipalities: readonly { name: string; sheet: MunicipalityRow['sheet'] }[],
): readonly string[] {
  return municipalities.flatMap(({ name, sheet }) => (sheet?.route === 'full' ? [name] : []))
}

/** The totals of the full scans, by name. */
export function totalsOf(
  municipalities: readonly { name: string; sheet: MunicipalityRow['sheet'] }[],
): readonly { name: string; total: number }[] {
  return municipalities.flatMap(({ name, sheet }) =>
    sheet?.route === 'full' && sheet.total !== null ? [{ name, total: sheet.total }] : [],
  )
}

/** The first page of the report of the region, from its tables and nothing else. */
export function regionSummaryOf(details: RegionDetails): Sentence[] {
  const { municipalities } = details
  const submitted = municipalities.filter(({ sheet }) => sheet !== null).length
  return summaryWith(
    details,
    sentences.submitted(link(String(submitted), ALL), municipalities.length, submitted === 1),
    withoutMedian(details.compared),
    {
      enough: municipalities.filter(({ responses }) => responses !== null).length,
      of: municipalities.length,
    },
  )
}

/** The same of what the stage shows, for who looks along: who handed in and is not compared is not told. */
export function shownSummaryOf(
  details: RegionDetails,
  rated: { enough: number; of: number },
): Sentence[] {
  const shown = link(String(details.municipalities.length), ALL)
  // How many took part by a route of which too few did is not shown either.
  const none = say('noMedianShown', sentences.noMedianShown(ENOUGH_FOR_A_MEDIAN))
  return summaryWith(details, sentences.shown(shown, rated.of), none, rated)
}

const ALL = 'tabel-gemeenten'

function summaryWith(
  { themes, ratings, before, movedSince }: RegionDetails,
  first: Sentence['parts'],
  noMedian: Sentence,
  { enough, of }: { enough: number; of: number },
): Sentence[] {
  const known = themes.flatMap(({ spread, ...theme }) => (spread ? [{ ...theme, spread }] : []))
  return [
    say('submitted', first),
    ...(known.length > 0 ? aboutThemes(known) : [noMedian]),
    ...movedOf({ movedSince, themes }),
    say('enough', sentences.enough(link(String(enough), ALL), of)),
    ...endsOfRatings(ratings),
    ...sinceOfRatings(ratings, before),
    ...prioritiesOf(ratings),
  ]
}

function withoutMedian(compared: number): Sentence {
  const n = link(String(compared), ALL)
  return compared < ENOUGH_FOR_A_MEDIAN
    ? say('tooFewForMedian', sentences.tooFewForMedian(n, ENOUGH_FOR_A_MEDIAN))
    : say('noThemeWithMedian', sentences.noThemeWithMedian(n, ENOUGH_FOR_A_MEDIAN))
}

type Spreading = RegionThemeRow & { spread: Spread }

/** The theme in which the region is clearly strongest, and weakest; null where none stands out. */
export function regionEnds(themes: readonly RegionThemeRow[]): {
  strongest: string | null
  weakest: string | null
} {
  const ends = strongestAndWeakest(
    themes.flatMap(({ spread, ...theme }) => (spread ? [{ ...theme, spread }] : [])),
  )
  const alone = (of: readonly { name: string }[] = []) =>
    of.length === 1 ? (of[0]?.name ?? null) : null
  return { strongest: alone(ends?.most), weakest: alone(ends?.least) }
}

/** As on the page that compares: the same measures, and none named within the noise (findings.ts). */
function aboutThemes(themes: readonly Spreading[]): Sentence[] {
  const ends = strongestAndWeakest(themes)
  const apart = mostAndLeastSpread(themes)
  if (!ends || !apart) return []
  const median = (all: readonly Spreading[]) =>
    all.map(({ name, row, spread }) => [
      `${name}, met een mediaan van `,
      link(formatScore(spread.median), row),
    ])
  const half = (all: readonly Spreading[]) =>
    all.map(({ name, row, spread }) => [
      `${name}, middelste helft `,
      link(formatScore(spread.lowerQuartile), row),
      ' tot ',
      link(formatScore(spread.upperQuartile), row),
    ])
  return [
    say('regionStrongest', standing(median(ends.most), sentences.regionStrongest)),
    say('regionWeakest', standing(median(ends.least), sentences.regionWeakest)),
    say('apart', standing(half(apart.most), sentences.apart)),
  ]
}
