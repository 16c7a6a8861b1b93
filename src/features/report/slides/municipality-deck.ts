import { halfUp } from '#domain/half-up.ts'
import { formatNumber, formatScore } from '#i18n/formats.ts'
import type { Details, ItemRow, ThemeRow } from '../details.ts'
import { mostNeeded } from '../picture/experiences.ts'
import { effortOf, FIRST } from '../picture/quick-wins.tsx'
import { messages as words } from '../report.messages.ts'
import { sentenceWords, type Sentence } from '../summary.ts'
import { changedTitle } from './changed-title.ts'
import { fitting, type Deck, type Slide } from './deck.ts'
import { messages } from './slides.messages.ts'

export type MunicipalityDeckInput = {
  title: string
  footer: string
  name: string
  /** What has to be known before reading. */
  remarks: readonly string[]
  details: Details
  sentences: readonly Sentence[]
}

/** The report of a municipality as slides: from the same tables and sentences as the page. */
export function municipalityDeck(input: MunicipalityDeckInput): Deck {
  const { title, footer, name, remarks, details, sentences } = input
  const said = (...ids: readonly string[]) =>
    sentences.filter(({ id }) => ids.includes(id)).map(sentenceWords)
  const asked = details.themes.filter(({ state }) => state !== 'notAsked')
  const changed = said('moved', 'since')
  const slides: readonly Slide[] = [
    {
      title: said('total', 'noTotal')[0] ?? title,
      sentences: said('strongest', 'weakest'),
      bars: themeBars(name, details.themes),
      notes: [...said('region', 'moved', 'provisional', 'open', 'unknown')].join('\n'),
    },
    ...asked.map((theme) => themeSlide(name, theme, details)),
    ...sidesSlides(details, said('responses', 'tooFew', 'actFirst', 'gap', 'since')),
    ...quickWinSlides(details),
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

function themeBars(name: string, themes: readonly ThemeRow[]) {
  const scored = themes.filter(({ score }) => score !== null)
  const medians = scored.flatMap(({ spread }) => (spread ? [halfUp(spread.median)] : []))
  return {
    labels: scored.map((theme) => theme.name),
    series: [
      { name, values: scored.map(({ score }) => halfUp(score ?? 0)) },
      // A bar without its number would read as 0.
      ...(medians.length === scored.length ? [{ name: messages.median, values: medians }] : []),
    ],
  }
}

function themeSlide(name: string, theme: ThemeRow, details: Details): Slide {
  const items = details.items.filter((item) => item.theme === theme.name && item.score !== null)
  const { score, spread, state } = theme
  return {
    title:
      score === null
        ? messages.themeWithout(theme.name)
        : messages.theme(theme.name, formatScore(score), state === 'provisional'),
    sentences: [
      spread === null
        ? messages.noSpread
        : messages.spread(
            formatScore(spread.median),
            formatScore(spread.lowerQuartile),
            formatScore(spread.upperQuartile),
          ),
      ...lowestOf(items),
    ],
    ...(items.length > 0 && {
      bars: {
        labels: items.map(({ text }) => text),
        series: [{ name, values: items.map((item) => halfUp(item.score ?? 0)) }],
      },
    }),
    notes: messages.themeNotes(
      items.map(({ text, score: points }) => `${text}: ${formatScore(points ?? 0)}`),
    ),
  }
}

/** The question that scores lowest as it is shown; of several equals only how many there are. */
function lowestOf(items: readonly ItemRow[]): readonly string[] {
  const shown = items.map(({ score }) => halfUp(score ?? 0))
  const lowest = items.filter((_, index) => shown[index] === Math.min(...shown))
  const [first] = lowest
  if (!first) return []
  const points = formatScore(first.score ?? 0)
  if (lowest.length === 1) return [messages.lowest(first.text, points)]
  return [
    lowest.length === items.length
      ? messages.allEqual(items.length, points)
      : messages.lowestOfMore(lowest.length, points),
  ]
}

function sidesSlides({ ratings }: Details, said: readonly string[]): readonly Slide[] {
  const needed = mostNeeded(ratings)
  return [
    {
      title: words.picture.sides(needed[0]?.text),
      sentences: said.slice(0, 2),
      ...(needed.length > 0 && {
        bars: {
          labels: needed.map(({ text }) => text),
          series: [
            { name: messages.organised, values: needed.map(({ gap }) => halfUp(gap.organised)) },
            {
              name: messages.experienced,
              values: needed.map(({ gap }) => halfUp(gap.experienced)),
            },
          ],
        },
      }),
      notes: said.join('\n'),
    },
  ]
}

function quickWinSlides({ quickWins }: Details): readonly Slide[] {
  const first = quickWins.slice(0, FIRST)
  if (first.length === 0) return []
  const days = first.reduce((sum, one) => sum + one.days, 0)
  return [
    {
      title: messages.quickWins(first.length),
      sentences: [messages.together(words.days(formatNumber(days)))],
      table: {
        head: messages.quickWinColumns,
        widths: [3.4, 6, 2.7],
        rows: first.map((one) => [`${one.place}. ${one.title}`, one.why, effortOf(one)]),
      },
      notes: messages.estimated,
    },
  ]
}
