import { formatList, formatScore } from '#i18n/formats.ts'
import type { RegionDetails, RegionThemeRow } from '../region-summary.ts'
import { sentenceWords, type Sentence } from '../summary.ts'
import type { Deck, Slide } from './deck.ts'
import { messages } from './slides.messages.ts'

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
  return {
    title,
    subtitle: [footer, ...remarks].join('\n'),
    footer,
    slides: [
      {
        title: said('submitted', 'shown')[0] ?? title,
        sentences: said('regionStrongest', 'regionWeakest', 'noMedianShown', 'tooFewForMedian'),
        ...(known.length > 0 && {
          bars: {
            labels: known.map(({ name }) => name),
            series: [{ name: messages.median, values: known.map(({ spread }) => spread.median) }],
          },
        }),
        notes: said('apart', 'moved', 'enough').join('\n'),
      },
      ...details.themes.map((theme) => themeSlide(theme, names)),
      {
        title: messages.regionSides,
        sentences: said('actFirst', 'important', 'dissatisfied').slice(0, 2),
        table: {
          head: messages.ratingColumns,
          rows: details.ratings.flatMap(({ text, rated }) =>
            rated ? [[text, formatScore(rated.importance), formatScore(rated.satisfaction)]] : [],
          ),
        },
        notes: said('enough', 'important', 'dissatisfied', 'actFirst').join('\n'),
      },
      {
        title: messages.changed,
        sentences: [...said('moved', 'since'), messages.noChange].slice(0, 2),
        notes: messages.method,
      },
    ],
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
      ...(scored.length > 0 ? [messages.highest(formatList(at), formatScore(highest))] : []),
    ],
    ...(scored.length > 0 && {
      bars: {
        labels: scored.map((one) => one.name),
        series: [{ name, values: scored.map(({ score }) => score) }],
      },
    }),
    notes: messages.order,
  }
}
