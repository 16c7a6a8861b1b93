import { halfUp } from '#domain/half-up.ts'
import { median } from '#domain/comparison/spread.ts'
import { added } from '#domain/proof/kernteam.ts'
import { needOf, type RatedItem } from '#domain/quick-wins/need.ts'
import { formatList, formatScore } from '#i18n/formats.ts'
import { actionsTitle, proofSaid, statesSaid, type Told } from '../actions-said.ts'
import type { RegionDetails, RegionThemeRow } from '../region-summary.ts'
import { sentenceWords, type Sentence } from '../summary.ts'
import { changedTitle } from './changed-title.ts'
import { fitting, type Bars, type Deck, type Slide } from './deck.ts'
import { messages as report } from '../report.messages.ts'
import { messages } from './slides.messages.ts'

const { picture } = report

/** So many subjects can be read from the back of a room. */
const MOST_NEEDED = 8

/** Of a table of two columns, in inches. */
const SHARED_WIDTHS = [5.5, 6.5]

const needIn = ({ importance, satisfaction }: RatedItem) => needOf(importance, satisfaction)

export type RegionDeckInput = {
  title: string
  footer: string
  remarks: readonly string[]
  details: RegionDetails
  sentences: readonly Sentence[]
  /** Whose scores the themes are over, in the order of those scores. */
  names: readonly string[]
  /** Their totals; left out for who may not see every one. */
  totals?: readonly { name: string; total: number }[]
  /** Quick wins of more than one municipality; left out for who does not see them. */
  shared?: readonly { title: string; names: readonly string[] }[]
  /** What is done, as far as who presents may know. */
  actions: readonly Told[]
}

/** The report of the region as slides: from the same tables and sentences as the page. */
export function regionDeck(input: RegionDeckInput): Deck {
  const { title, footer, remarks, details, sentences, names } = input
  const { totals = [], shared = [], actions } = input
  const said = (...ids: readonly string[]) =>
    sentences.filter(({ id }) => ids.includes(id)).map(sentenceWords)
  const known = details.themes.flatMap(({ name, spread }) => (spread ? [{ name, spread }] : []))
  const needed = details.ratings
    .flatMap(({ text, rated }) => (rated ? [{ text, rated }] : []))
    .sort((a, b) => needIn(b.rated) - needIn(a.rated))
    .slice(0, MOST_NEEDED)
  const changed = said('moved', 'since')
  const slides: readonly Slide[] = [
    {
      title: said('submitted', 'shown')[0] ?? title,
      sentences: said('regionStrongest', 'regionWeakest', 'noMedianShown', 'tooFewForMedian'),
      ...(known.length > 0 && {
        bars: {
          labels: known.map(({ name }) => name),
          series: [
            { name: messages.median, values: known.map(({ spread }) => halfUp(spread.median)) },
          ],
        },
      }),
      notes: said('apart', 'moved', 'enough').join('\n'),
    },
    ...totalsSlide(totals),
    ...details.themes.map((theme) => themeSlide(theme, names)),
    {
      title: picture.sides(needed[0]?.text),
      sentences: said('actFirst', 'important', 'dissatisfied'),
      ...(needed.length > 0 && {
        bars: {
          labels: needed.map(({ text }) => text),
          series: [
            { name: messages.importance, values: needed.map(({ rated }) => rated.importance) },
            { name: messages.experienced, values: needed.map(({ rated }) => rated.satisfaction) },
          ],
        },
      }),
      notes: said('enough', 'important', 'dissatisfied', 'actFirst').join('\n'),
    },
    ...sharedSlide(shared),
    ...(actions.length > 0
      ? [
          {
            title: actionsTitle(actions),
            sentences: [statesSaid(actions), ...proofOf(actions)],
            notes: proofSaid(actions),
          },
        ]
      : []),
    {
      title: changedTitle(details),
      sentences: changed.length > 0 ? changed : [messages.noChange],
      notes: messages.method,
    },
  ]
  return {
    title,
    subtitle: [footer, ...remarks].join('\n'),
    footer,
    slides: slides.map(fitting),
  }
}

function totalsSlide(totals: readonly { name: string; total: number }[]): readonly Slide[] {
  const middle = median(totals.map(({ total }) => total))
  if (middle === null || totals.length > NAMED_UP_TO) return []
  const [lowest, highest] = [Math.min, Math.max].map((of) =>
    formatScore(of(...totals.map(({ total }) => total))),
  ) as [string, string]
  return [
    {
      title: picture.mapFrom(lowest, highest),
      sentences: [messages.totalsMedian(totals.length, formatScore(middle))],
      bars: {
        labels: totals.map(({ name }) => name),
        series: [{ name: picture.map, values: totals.map(({ total }) => halfUp(total)) }],
      },
      notes: messages.order,
    },
  ]
}

function sharedSlide(shared: NonNullable<RegionDeckInput['shared']>): readonly Slide[] {
  if (shared.length === 0) return []
  return [
    {
      title: picture.shared(shared[0]?.title, shared[0]?.names.length ?? 0),
      sentences: [],
      table: {
        head: messages.sharedColumns,
        widths: SHARED_WIDTHS,
        rows: shared.map((one) => [one.title, formatList(one.names)]),
      },
      notes: messages.method,
    },
  ]
}

/** In short: what the report says of it is for who presents. */
function proofOf(actions: readonly Told[]): readonly string[] {
  const { improved = 0, none = 0, worse = 0 } = added(actions.map(({ ratings }) => ratings))
  return improved + none + worse === 0 ? [] : [messages.proof(improved, none, worse)]
}

function themeSlide({ name, spread, scores }: RegionThemeRow, names: readonly string[]): Slide {
  const scored = scores.flatMap((score, index) =>
    score === null ? [] : [{ name: names[index] ?? '', score }],
  )
  const highest = Math.max(...scored.map(({ score }) => score))
  const at = scored.filter(({ score }) => score === highest).map((one) => one.name)
  return {
    title: spread ? messages.regionTheme(name, formatScore(spread.median)) : name,
    sentences: [
      spread
        ? messages.half(formatScore(spread.lowerQuartile), formatScore(spread.upperQuartile))
        : messages.noSpread,
      ...(scored.length > 0
        ? [messages.highest(formatList(at), formatScore(highest), at.length)]
        : []),
    ],
    ...(scored.length > 0 && { bars: barsOf(name, scored, spread) }),
    notes: messages.order,
  }
}

/** With more bars than this nobody reads their names. */
const NAMED_UP_TO = 30

function barsOf(
  theme: string,
  scored: readonly { name: string; score: number }[],
  spread: RegionThemeRow['spread'],
): Bars {
  if (scored.length <= NAMED_UP_TO || !spread)
    return {
      labels: scored.map(({ name }) => name),
      series: [{ name: theme, values: scored.map(({ score }) => score) }],
    }
  const { min, lowerQuartile, median, upperQuartile, max } = spread
  const values = [min, lowerQuartile, median, upperQuartile, max].map(halfUp)
  return { labels: messages.five, series: [{ name: theme, values }] }
}
