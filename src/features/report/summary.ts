import { halfUp } from '#domain/half-up.ts'
import { needOf, type RatedItem } from '#domain/quick-wins/need.ts'
import { ownEnds } from '#domain/comparison/own-ends.ts'
import { leaders } from '#domain/rating/leaders.ts'
import { countMoved, type RatedBefore } from '#domain/rating/since-before.ts'
import { THEMES_FOR_A_TOTAL } from '#domain/questionnaire/scoring.ts'
import { formatList, formatNumber, formatScore } from '#i18n/formats.ts'
import { NAMED as NAMED_CLOSE } from '#i18n/leading.ts'
import type { Details, RatingRow, ThemeRow } from './details.ts'
import type { ThemeMoved } from './themes-moved.ts'
import { messages, type Linked, type Part } from './report.messages.ts'

const { sentences } = messages

/** One sentence of the first page; every number in it leads to the row it stands in. */
export type Sentence = { id: string; parts: readonly Part[] }

/** How many quick wins the first page names. */
const NAMED = 3

/**
 * The first page of a report in sentences, made from the tables and from nothing else: who doubts a
 * sentence finds its number in the row it leads to. What stands out does so as on every other page, over
 * numbers that are not rounded; beside the region they are compared as they are shown.
 */
export function summaryOf(details: Details): readonly Sentence[] {
  const { total, totalOver, themes, items, quickWins } = details
  const scored = themes.filter((theme) => theme.score !== null)
  const unknown = items.filter(({ state }) => state === 'unknown').length
  const open = items.filter(({ state }) => state === 'empty').length
  const provisional = themes.filter(({ state }) => state === 'provisional').length
  return [
    total === null
      ? say('noTotal', sentences.noTotal(link(String(scored.length), 'totaal'), THEMES_FOR_A_TOTAL))
      : say('total', sentences.total(link(formatScore(total), 'totaal'), totalOver)),
    ...endsOf(scored),
    ...regionOf(scored),
    ...movedOf(details),
    ...(provisional > 0
      ? [
          say(
            'provisional',
            sentences.provisional(link(messages.themes(provisional), 'tabel-themas')),
          ),
        ]
      : []),
    ...(open > 0
      ? [say('open', sentences.open(link(String(open), 'tabel-vragen'), items.length))]
      : []),
    ...(unknown > 0
      ? [say('unknown', sentences.unknown(link(String(unknown), 'tabel-vragen'), items.length))]
      : []),
    ...ratingsOf(details),
    ...(quickWins.length === 0
      ? [say('noQuickWins', sentences.noQuickWins(link(messages.noQuickWins, 'tabel-quick-wins')))]
      : quickWins
          .slice(0, NAMED)
          .map(({ place, title, row, days, weeks, hours }) =>
            say(
              `quickWin${place}`,
              sentences.quickWin(
                place,
                link(title, row),
                messages.days(formatNumber(days)),
                messages.weeks(formatNumber(weeks)),
                formatNumber(hours),
              ),
            ),
          )),
  ]
}

function endsOf(scored: readonly ThemeRow[]): readonly Sentence[] {
  const ends = ownEnds(
    scored.map((row) => {
      const value = row.score ?? 0
      return { value, margin: row.margin, low: row.low ?? value, high: row.high ?? value, row }
    }),
  )
  if (!ends) return []
  const named = (themes: typeof ends.most) =>
    themes.map(({ row }) => [`${row.name}, met `, scoreOf(row)])
  return [
    say('strongest', standing(named(ends.most), sentences.strongest)),
    say('weakest', standing(named(ends.least), sentences.weakest)),
  ]
}

/** One that stands out with its numbers, or that none does, with those that lie close together while they are few. */
export function standing(
  names: readonly (readonly Part[])[],
  { one, none }: { one: string; none: string },
): readonly Part[] {
  if (names.length > NAMED_CLOSE) return [none, ` ${messages.close(names.length)}`]
  const all = names.flatMap((name, at) => (at === 0 ? [...name] : ['; ', ...name]))
  return names.length === 1 ? [one, ...all, '.'] : [none, ` ${messages.closeTo}`, ...all, '.']
}

function regionOf(scored: readonly ThemeRow[]): readonly Sentence[] {
  const { above, below, of } = besideRegion(scored)
  if (of === 0) return []
  const [more, fewer] = [above, below].map((n) => link(String(n), 'tabel-themas')) as [Part, Part]
  return [say('region', sentences.region(more, fewer, of))]
}

/** How many themes lie above and below the median of the region by more than noise, of those that have one. */
export function besideRegion(themes: readonly Pick<ThemeRow, 'score' | 'spread' | 'margin'>[]): {
  above: number
  below: number
  of: number
} {
  const differences = themes.flatMap(({ score, spread, margin }) =>
    score === null || spread === null
      ? []
      : [{ by: halfUp(score) - halfUp(spread.median), margin }],
  )
  const count = (way: 1 | -1) => differences.filter(({ by, margin }) => way * by > margin).length
  return { above: count(1), below: count(-1), of: differences.length }
}

/** The themes beside the round before. */
type MovedFrom = Pick<Details, 'movedSince'> & {
  themes: readonly Pick<ThemeRow, 'name' | 'moved'>[]
}

/** What moved since the round before, with the names of what did while they are few. */
export function movedOf({ movedSince, themes }: MovedFrom): readonly Sentence[] {
  const that = (way: ThemeMoved) => themes.filter(({ moved }) => moved === way)
  const [up, down] = [that('up'), that('down')]
  const none = [...that('none'), ...that('close')]
  if (movedSince === null || up.length + down.length + none.length === 0) return []
  const same = link(messages.themes(none.length), 'tabel-themas')
  if (up.length + down.length === 0) return [say('moved', sentences.nothingMoved(movedSince, same))]
  const named = (moved: typeof up) => {
    const n = moved.length
    const names = n === 0 || n > NAMED_CLOSE ? '' : formatList(moved.map(({ name }) => name))
    return { n, parts: [link(messages.themes(n), 'tabel-themas'), names && ` (${names})`] }
  }
  return [say('moved', sentences.moved(movedSince, named(up), named(down), same))]
}

function ratingsOf({ responses, ratings, before }: Details): readonly Sentence[] {
  if (responses === null)
    return [say('tooFew', sentences.tooFew(link(messages.tooFew, 'tabel-ervaringen')))]
  return [
    say('responses', sentences.responses(link(String(responses), 'alle-reacties'))),
    ...endsOfRatings(ratings),
    ...sinceOfRatings(ratings, before),
    ...prioritiesOf(ratings),
    ...gapOf(ratings),
  ]
}

/** What is most important and least liked, with how many others cannot be told from it. */
export function endsOfRatings(
  ratings: readonly Pick<RatingRow, 'row' | 'text' | 'rated'>[],
): readonly Sentence[] {
  const important = leaders(
    ratings,
    ({ rated }) => rated && { value: rated.importance, margin: rated.importanceMargin },
  )
  const dissatisfied = leaders(
    ratings,
    ({ rated }) => rated && { value: -rated.satisfaction, margin: rated.satisfactionMargin },
  )
  if (important.length === 0 || dissatisfied.length === 0) return []
  const named = (
    rows: typeof important,
    of: (rated: RatedItem) => { value: number; margin: number },
  ) =>
    rows.flatMap(({ text, row, rated }) => {
      if (!rated) return []
      const { value, margin } = of(rated)
      return [[`‘${text}’, `, link(formatScore(value), row), ` van 100 (${over(margin, rated.n)})`]]
    })
  return [
    say(
      'important',
      standing(
        named(important, ({ importance: value, importanceMargin: margin }) => ({ value, margin })),
        sentences.important,
      ),
    ),
    say(
      'dissatisfied',
      standing(
        named(dissatisfied, ({ satisfaction: value, satisfactionMargin: margin }) => ({
          value,
          margin,
        })),
        sentences.dissatisfied,
      ),
    ),
  ]
}

/** How satisfaction moved since the round before; nothing without one. */
export function sinceOfRatings(
  ratings: readonly Pick<RatingRow, 'since'>[],
  before: RatedBefore | null,
): readonly Sentence[] {
  const { up, down, chance } = countMoved(ratings.map(({ since }) => since.satisfaction))
  if (!before || up + down + chance === 0) return []
  const count = (n: number) => link(String(n), 'tabel-ervaringen')
  return [say('since', sentences.since(before.round, count(up), count(down), count(chance)))]
}

/** What comes first, as on every other page; nothing when that is not sure of any. */
export function prioritiesOf(
  ratings: readonly Pick<RatingRow, 'row' | 'text' | 'rated' | 'priority'>[],
): readonly Sentence[] {
  const first = ratings
    .flatMap(({ text, rated, priority }) =>
      rated && priority === 'actFirst'
        ? [{ text, need: needOf(rated.importance, rated.satisfaction) }]
        : [],
    )
    .sort((a, b) => b.need - a.need)
  if (first.length === 0) return []
  const items = link(messages.subjects(first.length), 'tabel-ervaringen')
  const named = first.slice(0, NAMED_CLOSE).map(({ text }) => `‘${text}’`)
  return [say('actFirst', sentences.actFirst(items, named.join('; '), named.length < first.length))]
}

/** The blind spots that are sure to be one: the largest, and those that cannot be told from it. */
function gapOf(ratings: readonly RatingRow[]): readonly Sentence[] {
  const widest = leaders(ratings, ({ gap }) =>
    gap?.finding === 'blindSpot' ? { value: gap.gap, margin: gap.margin } : null,
  )
  if (widest.length === 0) return []
  const named = widest.flatMap(({ text, row, gap }) =>
    gap
      ? [
          [
            `‘${text}’, `,
            link(formatScore(gap.organised), row),
            ' tegen ',
            link(formatScore(gap.experienced), row),
            ` (${over(gap.margin, gap.n)})`,
          ],
        ]
      : [],
  )
  return [say('gap', standing(named, sentences.gap))]
}

/** What belongs to every mean: how far it can be off, and over how many. */
export function over(margin: number, n: number): string {
  return messages.over(String(margin), n)
}

function scoreOf({ score, row }: ThemeRow): Linked {
  return link(formatScore(score ?? 0), row)
}

export function say(id: string, parts: readonly Part[]): Sentence {
  return { id, parts }
}

export function link(words: string, row: string): Linked {
  return { words, row }
}

/** What a sentence says, without its links. */
export function sentenceWords(sentence: Sentence | undefined): string {
  return (sentence?.parts ?? [])
    .map((part) => (typeof part === 'string' ? part : part.words))
    .join('')
}
