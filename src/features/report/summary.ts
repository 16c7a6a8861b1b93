import { halfUp } from '#domain/half-up.ts'
import { needOf } from '#domain/quick-wins/need.ts'
import { leaders } from '#domain/rating/leaders.ts'
import { countMoved, type RatedBefore } from '#domain/rating/since-before.ts'
import { THEMES_FOR_A_TOTAL } from '#domain/questionnaire/scoring.ts'
import { formatNumber, formatScore } from '#i18n/formats.ts'
import type { Details, RatingRow, ThemeRow } from './details.ts'
import { messages, type Linked, type Part } from './report.messages.ts'

const { sentences } = messages

/** One sentence of the first page; every number in it leads to the row it stands in. */
export type Sentence = { id: string; parts: readonly Part[] }

/** How many quick wins the first page names. */
const NAMED = 3

/**
 * The first page of a report in sentences, made from the tables and from nothing else: who doubts a
 * sentence finds its number in the row it leads to. What is compared is compared as it is shown, so that
 * a reader comes to the same.
 */
export function summaryOf(details: Details): readonly Sentence[] {
  const { total, themes, items, quickWins } = details
  const scored = themes.filter((theme) => theme.score !== null)
  const unknown = items.filter(({ state }) => state === 'unknown').length
  const open = items.filter(({ state }) => state === 'empty').length
  const provisional = themes.filter(({ state }) => state === 'provisional').length
  return [
    total === null
      ? say('noTotal', sentences.noTotal(link(String(scored.length), 'totaal'), THEMES_FOR_A_TOTAL))
      : say('total', sentences.total(link(formatScore(total), 'totaal'))),
    ...endsOf(scored),
    ...regionOf(scored),
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
  const strongest = highest(scored, ({ score }) => score)
  const weakest = highest(scored, ({ score }) => (score === null ? null : -score))
  if (!strongest || !weakest || strongest === weakest) return []
  return [
    say('strongest', sentences.strongest(strongest.name, scoreOf(strongest))),
    say('weakest', sentences.weakest(weakest.name, scoreOf(weakest))),
  ]
}

function regionOf(scored: readonly ThemeRow[]): readonly Sentence[] {
  const differences = scored.flatMap(({ score, spread }) =>
    score === null || spread === null ? [] : [halfUp(score) - halfUp(spread.median)],
  )
  if (differences.length === 0) return []
  const count = (there: (difference: number) => boolean) =>
    link(String(differences.filter(there).length), 'tabel-themas')
  return [
    say(
      'region',
      sentences.region(
        count((difference) => difference > 0),
        count((difference) => difference < 0),
        differences.length,
      ),
    ),
  ]
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
  const [most] = important
  const [least] = dissatisfied
  if (!most?.rated || !least?.rated) return []
  return [
    say(
      'important',
      sentences.important(
        most.text,
        link(formatScore(most.rated.importance), most.row),
        over(most.rated.importanceMargin, most.rated.n),
        important.length - 1,
      ),
    ),
    say(
      'dissatisfied',
      sentences.dissatisfied(
        least.text,
        link(formatScore(least.rated.satisfaction), least.row),
        over(least.rated.satisfactionMargin, least.rated.n),
        dissatisfied.length - 1,
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
  const [most] = first
  if (!most) return []
  const items = link(messages.subjects(first.length), 'tabel-ervaringen')
  return [say('actFirst', sentences.actFirst(items, most.text))]
}

/** The largest gap of which it is sure that it is one. */
function gapOf(ratings: readonly RatingRow[]): readonly Sentence[] {
  const widest = highest(ratings, ({ gap }) => (gap?.finding === 'blindSpot' ? gap.gap : null))
  if (!widest?.gap) return []
  const { organised, experienced, margin, n } = widest.gap
  return [
    say(
      'gap',
      sentences.gap(
        widest.text,
        link(formatScore(organised), widest.row),
        link(formatScore(experienced), widest.row),
        over(margin, n),
      ),
    ),
  ]
}

/** What belongs to every mean: how far it can be off, and over how many. */
export function over(margin: number, n: number): string {
  return messages.over(String(margin), n)
}

/** The first row with the highest number; undefined when no row has one. */
export function highest<Row>(
  rows: readonly Row[],
  number: (row: Row) => number | null,
): Row | undefined {
  return rows.reduce<Row | undefined>((best, row) => {
    const value = number(row)
    return value !== null && (best === undefined || value > (number(best) ?? -Infinity))
      ? row
      : best
  }, undefined)
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
