import { crossing, priority, type Priority } from '#domain/comparison/importance-performance.ts'
import { apartBy, enoughSpread, type Spread } from '#domain/comparison/spread.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ShownScores } from '#domain/questionnaire/score-sheet.ts'
import type { Need, RatedItem } from '#domain/quick-wins/need.ts'
import { formatScore } from '#i18n/formats.ts'
import { messages } from './report.messages.ts'
import { endsOfRatings, highest, link, prioritiesOf, say, type Sentence } from './summary.ts'

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
export type RegionThemeRow = { row: string; name: string; n: number; spread: Spread | null }
export type RegionRatingRow = {
  row: string
  text: string
  rated: RatedItem | null
  priority: Priority | null
}
export type RegionDetails = {
  municipalities: readonly Pick<MunicipalityRow, 'sheet' | 'responses'>[]
  themes: readonly RegionThemeRow[]
  ratings: readonly RegionRatingRow[]
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
): RegionDetails {
  const sheets = municipalities.flatMap(({ sheet }) => (sheet?.route === 'full' ? [sheet] : []))
  const cross = crossing(needs.flatMap(({ region }) => region ?? []))
  return {
    municipalities,
    compared: sheets.length,
    ratings: definition.ratingItems.map(({ id, text }): RegionRatingRow => {
      const rated = needs.find(({ ratingItem }) => ratingItem === id)?.region ?? null
      return {
        row: `ervaring-${id}`,
        text: text.nl,
        rated,
        priority: rated && cross && priority(rated, cross),
      }
    }),
    themes: definition.themes.map(({ id, text }) => {
      const scores = sheets.flatMap(({ themes }) => {
        const theme = themes[id]
        return theme?.shown && theme.score !== null ? [theme.score] : []
      })
      return {
        row: `thema-${id}`,
        name: text.nl,
        n: scores.length,
        spread: enoughSpread(scores),
      }
    }),
  }
}

/** The first page of the report of the region, from its tables and nothing else. */
export function regionSummaryOf(details: RegionDetails): Sentence[] {
  const { municipalities } = details
  const submitted = municipalities.filter(({ sheet }) => sheet !== null).length
  return summaryWith(
    details,
    sentences.submitted(link(String(submitted), ALL), municipalities.length, submitted === 1),
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
  return summaryWith(details, sentences.shown(shown, rated.of), rated)
}

const ALL = 'tabel-gemeenten'

function summaryWith(
  { themes, compared, ratings }: RegionDetails,
  first: Sentence['parts'],
  { enough, of }: { enough: number; of: number },
): Sentence[] {
  const strongest = highest(themes, ({ spread }) => spread?.median ?? null)
  const weakest = highest(themes, ({ spread }) => (spread ? -spread.median : null))
  const apart = highest(themes, ({ spread }) => (spread ? apartBy(spread) : null))
  return [
    say('submitted', first),
    ...(strongest?.spread && weakest?.spread && apart?.spread
      ? aboutThemes(
          { ...strongest, spread: strongest.spread },
          { ...weakest, spread: weakest.spread },
          { ...apart, spread: apart.spread },
        )
      : [withoutMedian(compared)]),
    say('enough', sentences.enough(link(String(enough), ALL), of)),
    ...endsOfRatings(ratings),
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

/** As whole points: what looks equal is said to be equal. */
function aboutThemes(strongest: Spreading, weakest: Spreading, apart: Spreading): Sentence[] {
  const [high, low] = [strongest, weakest].map(({ spread }) => formatScore(spread.median))
  const [least, most] = [apart.spread.lowerQuartile, apart.spread.upperQuartile].map(formatScore)
  return [
    ...(high === low
      ? [say('regionEqual', sentences.regionEqual(link(high ?? '', 'tabel-themas')))]
      : [
          say(
            'regionStrongest',
            sentences.regionStrongest(strongest.name, link(high ?? '', strongest.row)),
          ),
          say('regionWeakest', sentences.regionWeakest(weakest.name, link(low ?? '', weakest.row))),
        ]),
    least === most
      ? say('nowhereApart', sentences.nowhereApart(link(messages.noTheme, 'tabel-themas')))
      : say(
          'apart',
          sentences.apart(apart.name, link(least ?? '', apart.row), link(most ?? '', apart.row)),
        ),
  ]
}

/** What a sentence says, without its links. */
export function sentenceWords(sentence: Sentence | undefined): string {
  return (sentence?.parts ?? [])
    .map((part) => (typeof part === 'string' ? part : part.words))
    .join('')
}
