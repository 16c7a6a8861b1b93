import { halfUp } from '#domain/half-up.ts'
import { needOf, type RatedItem } from '#domain/quick-wins/need.ts'
import { formatList, formatScore } from '#i18n/formats.ts'
import type { RegionDetails, RegionThemeRow } from '../region-summary.ts'
import { sentenceWords, type Sentence } from '../summary.ts'
import { fitting, type Bars, type Deck, type Slide } from './deck.ts'
import { messages } from './slides.messages.ts'

/** So many subjects can be read from the back of a room. */
const MOST_NEEDED = 8

const needIn = ({ importance, satisfaction }: RatedItem) => needOf(importance, satisfaction)

export type RegionDeckInput = {
  title: string
  footer: string
  remarks: readonly string[]
  details: RegionDetails
  sentences: readonly Sentence[]
  /** Whose scores the themes are over, in the order of those scores. */
  names: readonly string[]
}

/** The report of the region as slides: from the same tables and sentences as the page. */
export function regionDeck(input: RegionDeckInput): Deck {
  const { title, footer, remarks, details, sentences, names } = input
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
    ...details.themes.map((theme) => themeSlide(theme, names)),
    {
      title: messages.regionSides,
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
    {
      title: messages.changed,
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
