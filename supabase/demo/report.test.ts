// @vitest-environment jsdom
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { spread } from '#domain/comparison/spread.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { shrunkenNeed, type Need } from '#domain/quick-wins/need.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { toHundred } from '#domain/rating/statistics.ts'
import { detailsOf, type Details } from '#features/report/details.ts'
import { MunicipalityDetails } from '#features/report/municipality-details.tsx'
import { messages } from '#features/report/report.messages.ts'
import { summaryOf, type Sentence } from '#features/report/summary.ts'
import { themesMoved } from '#features/report/themes-moved.ts'
import { gapWords } from '#i18n/priority-words.ts'
import { DEFINITION as definition, MEASURES, QUESTIONNAIRE } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import { seededRandom } from './random.ts'
import type { DemoRating } from './ratings.ts'
import { demoRounds, type DemoRound } from './region.ts'

/** Every sentence of every report of the demo region, computed again from the tables as they are shown. */
const rounds = demoRounds(definition, seededRandom(20261123))

const mean = (values: readonly (number | null | undefined)[]) => {
  const given = values.filter((value) => typeof value === 'number' && value > 0) as number[]
  return { n: given.length, mean: given.reduce((a, b) => a + b, 0) / given.length }
}

function ratedBy(ratings: readonly DemoRating[], index: number) {
  const importance = mean(ratings.map((given) => given.importance[index]))
  const satisfaction = mean(ratings.map((given) => given.satisfaction[index]))
  return rated(satisfaction.n, toHundred(importance.mean), toHundred(satisfaction.mean))
}

const handedIn = (round: string, sheet: ScoreSheet) => ({
  ...{ round, definition, sheet },
  route: sheet.route,
})

function reports({ name, scans }: DemoRound, earlier: DemoRound | undefined) {
  const sheets = scans.map(({ answers, route }) => score(definition, answers, route))
  const everybody = scans.flatMap(({ ratings }) => ratings)
  return scans.map(({ municipalityCode, answers, ratings }, index) => {
    const sheet = sheets[index]
    const then = earlier?.scans.find((scan) => scan.municipalityCode === municipalityCode)
    if (!sheet) throw new Error('Every scan has a sheet')
    const needs = definition.ratingItems.map(({ id }, item): Need => {
      const [own, region] = [ratedBy(ratings, item), ratedBy(everybody, item)]
      const enough = own.n >= PUBLISHED_FROM
      return {
        ratingItem: id,
        need: shrunkenNeed(own.n > 0 ? own : { ...region, n: 0 }, region),
        basis: enough ? 'own' : 'region',
        // Also below the threshold, as if the database had let them through.
        own: own.n > 0 ? own : null,
        region,
      }
    })
    const details = detailsOf({
      municipality: { name: municipalityCode },
      definition: QUESTIONNAIRE,
      answers,
      sheet,
      moved: themesMoved(
        earlier && then?.submit
          ? handedIn(earlier.name, score(definition, then.answers, then.route))
          : null,
        handedIn(name, sheet),
      ),
      spread: definition.themes.flatMap(({ id }) => {
        const found = spread(sheets.map(({ themes }) => themes[id]?.score ?? null))
        return found ? [{ themeId: id, spread: found, place: null }] : []
      }),
      needs,
      before: null,
      responses: ratings.length >= PUBLISHED_FROM ? ratings.length : null,
      quickWins: rankMeasures({
        definition,
        sheet,
        measures: MEASURES,
        needs,
        donorItems: new Set(),
      }).top,
      chosen: [],
    })
    const page = document.createElement('div')
    page.innerHTML = renderToStaticMarkup(createElement(MunicipalityDetails, { details }))
    return { details, sentences: summaryOf(details), page }
  })
}

type Page = { details: Details; sentences: readonly Sentence[]; page: HTMLElement }

/** The cells of a row; a margin that stands in the cell of its number is one of its own, as in a file. */
const cells = (row: Element) =>
  [...row.querySelectorAll('th, td')].flatMap((cell) => {
    const margin = cell.querySelector<HTMLElement>('[data-column^="Marge"]')
    if (!margin) return [cell.textContent]
    return [(cell.firstChild?.textContent ?? '').trim(), margin.dataset['value'] ?? '']
  })
const rows = ({ page }: Page, prefix: string) =>
  [...page.querySelectorAll(`tr[id^="${prefix}-"]`)].map(cells)
const number = (text: string | null | undefined) => (/^\d+$/.test(text ?? '') ? Number(text) : NaN)
const column = (table: string[][], index: number) =>
  table.map((row) => number(row[index])).filter((value) => !Number.isNaN(value))
const linked = ({ parts }: Sentence) =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))

/** A row before rounding, and how low and high it can be: the tables show neither this nor the margin of a theme. */
type Standing = { row: string; value: number; margin: number; low?: number; high?: number }

/** The rows that no margin tells from the highest, that first (docs/decisions/0158). */
function leading(standings: readonly Standing[]): readonly string[] {
  const [first, ...others] = [...standings].sort((a, b) => b.value - a.value)
  if (!first) return []
  const isTold = ({ value, high = value, margin }: Standing) =>
    (first.low ?? first.value) - high > Math.sqrt(first.margin ** 2 + margin ** 2) + 1e-9
  return [first, ...others.filter((other) => !isTold(other))].map(({ row }) => row)
}

const strongest = ({ details }: Page) =>
  details.themes.flatMap(({ row, score, margin, low, high }) =>
    score === null || low === null || high === null
      ? []
      : [{ row, value: score, margin, low, high }],
  )
const weakest = (page: Page) =>
  strongest(page).map(({ row, value, margin, low, high }) => {
    return { row, value: -value, margin, low: -high, high: -low }
  })
const ratedRows = ({ details }: Page) =>
  details.ratings.flatMap(({ row, rated: own, gap }) => (own ? [{ row, own, gap }] : []))
const important = (page: Page) =>
  ratedRows(page).map(({ row, own }) => {
    return { row, value: own.importance, margin: own.importanceMargin }
  })
const dissatisfied = (page: Page) =>
  ratedRows(page).map(({ row, own }) => {
    return { row, value: -own.satisfaction, margin: own.satisfactionMargin }
  })
const blindSpots = (page: Page) =>
  ratedRows(page).flatMap(({ row, own, gap }) =>
    gap && shownIn(page, row)[8] === gapWords.blindSpot
      ? [{ row, value: gap.organised - own.satisfaction, margin: own.satisfactionMargin }]
      : [],
  )

const shownIn = ({ page }: Page, row: string) =>
  cells(page.querySelector(`tr[id="${row}"]`) as Element)

type Named = {
  of: (page: Page) => readonly Standing[]
  head: { one: string; none: string }
  /** @param shown what the cells of the row say; a number that leads to it is between brackets. */
  name: (shown: string[]) => string
}
const { sentences: heads } = messages
const theme = ([name, score]: string[]) => `${name}, met [${score}]`

/** One that stands out, up to six that lie close together, or only how many do. */
function saying({ of, head, name }: Named, page: Page): string {
  const found = leading(of(page))
  if (found.length > 6) return `${head.none} ${found.length} liggen dicht bij elkaar.`
  const all = found.map((row) => name(shownIn(page, row)).replaceAll(']', ` in ${row}]`)).join('; ')
  return found.length === 1 ? `${head.one}${all}.` : `${head.none} Dicht bij elkaar liggen: ${all}.`
}
const said = ({ parts }: Sentence) =>
  parts.map((part) => (typeof part === 'string' ? part : `[${part.words} in ${part.row}]`)).join('')

/** The whole of the sentences that say more than their links. */
const WHOLE: Record<string, (page: Page) => string> = {
  total: (page) => {
    const [, shown = ''] = shownIn(page, 'totaal')
    const [, score, over] = /^(\d+)(?: \((over \d+ thema’s)\))?$/.exec(shown) ?? []
    if (over) expect(over).toContain(` ${column(rows(page, 'thema'), 1).length} `)
    const tail = over ? `, ${over}` : ''
    return `De gemeente haalt in totaal [${score} in totaal] van de 100 punten${tail}.`
  },
  strongest: (page) => saying({ of: strongest, head: heads.strongest, name: theme }, page),
  weakest: (page) => saying({ of: weakest, head: heads.weakest, name: theme }, page),
  important: (page) =>
    saying(
      {
        ...{ of: important, head: heads.important },
        name: ([name, n, value, margin]) =>
          `‘${name}’, [${value}] van 100 (marge ${margin}, ${n} reacties)`,
      },
      page,
    ),
  dissatisfied: (page) =>
    saying(
      {
        ...{ of: dissatisfied, head: heads.dissatisfied },
        name: ([name, n, , , value, margin]) =>
          `‘${name}’, [${value}] van 100 (marge ${margin}, ${n} reacties)`,
      },
      page,
    ),
  gap: (page) =>
    saying(
      {
        ...{ of: blindSpots, head: heads.gap },
        name: ([name, n, , , experienced, margin, organised]) =>
          `‘${name}’, [${organised}] tegen [${experienced}] (marge ${margin}, ${n} reacties)`,
      },
      page,
    ),
}

/** What the links of every other sentence have to say, by the tables of its page. */
const FROM_TABLES: Record<string, (page: Page) => (string | number)[]> = {
  noTotal: (page) => [column(rows(page, 'thema'), 1).length],
  region: (page) => {
    const beyond = page.details.themes.map(({ row, margin }) => {
      const [, own, median] = shownIn(page, row)
      const difference = number(own) - number(median)
      return Math.abs(difference) > margin ? Math.sign(difference) : 0
    })
    return [1, -1].map((way) => beyond.filter((side) => side === way).length)
  },
  moved: (page) => {
    const that = (words: string) => rows(page, 'thema').filter((row) => row[6] === words)
    const [up, down, none] = [that('hoger'), that('lager'), that('verschil te klein')]
    return (up.length + down.length === 0 ? [none] : [up, down, none]).map((all) =>
      counted(all.length),
    )
  },
  provisional: (page) => {
    const n = rows(page, 'thema').filter((row) => row[5] === 'voorlopig').length
    return [n === 1 ? '1 thema' : `${n} thema’s`]
  },
  open: (page) => [rows(page, 'vraag').filter((row) => row[3] === 'niet beantwoord').length],
  unknown: (page) => [rows(page, 'vraag').filter((row) => row[3] === 'niet bekend').length],
  responses: ({ page }) => [cells(page.querySelector('#alle-reacties') as Element)[1] ?? ''],
  tooFew: ({ page }) => [cells(page.querySelector('#alle-reacties') as Element)[1] ?? ''],
  actFirst: (page) => {
    const n = rows(page, 'ervaring').filter((row) => row.includes('Pak dit eerst aan')).length
    return [n === 1 ? '1 onderwerp' : `${n} onderwerpen`]
  },
  noQuickWins: () => ['geen quick wins'],
  quickWin1: (page) => [rows(page, 'quick-win')[0]?.[0] ?? ''],
  quickWin2: (page) => [rows(page, 'quick-win')[1]?.[0] ?? ''],
  quickWin3: (page) => [rows(page, 'quick-win')[2]?.[0] ?? ''],
}

const counted = (n: number) => (n === 0 ? 'geen thema' : n === 1 ? '1 thema' : `${n} thema’s`)

describe.each(rounds.map((round, at) => [round.name, reports(round, rounds[at - 1])] as const))(
  'the reports of %s',
  (_, pages) => {
    test('say in every sentence what their tables say', () => {
      expect(pages).toHaveLength(16)
      for (const page of pages) {
        expect(page.sentences.length).toBeGreaterThan(2)
        for (const sentence of page.sentences) {
          const whole = WHOLE[sentence.id]
          if (whole) {
            expect(said(sentence)).toBe(whole(page))
            continue
          }
          const expected = FROM_TABLES[sentence.id]?.(page).map(String)
          expect(
            linked(sentence).map(({ words }) => words),
            sentence.id,
          ).toEqual(expected)
        }
      }
    })

    test('lead with every number to a row that is there and has it', () => {
      for (const { sentences, page } of pages)
        for (const { words, row } of sentences.flatMap(linked)) {
          const target = page.querySelector(`[id="${row}"]`)
          expect(target, row).not.toBeNull()
          if (target?.tagName === 'TR' && row !== 'totaal') expect(cells(target)).toContain(words)
        }
    })

    test('show no number of entrepreneurs below the threshold', () => {
      const few = pages.filter(({ sentences }) => sentences.some(({ id }) => id === 'tooFew'))
      expect(few.length).toBeGreaterThan(0)
      for (const page of few)
        for (const row of rows(page, 'ervaring'))
          expect(row.slice(1)).toEqual([
            'te weinig reacties',
            ...Array<string>(5).fill('–'),
            'te weinig reacties',
          ])
      for (const row of few.flatMap((page) => rows(page, 'quick-win')))
        expect(row[2]).not.toMatch(/behoefte van ondernemers \d/)
    })

    test('show no score of a theme of which too little was answered', () => {
      const themes = pages.flatMap((page) => rows(page, 'thema'))
      const tooLittle = themes.filter((row) => row[5] === 'te weinig beantwoord')
      expect(tooLittle.length).toBeGreaterThan(0)
      for (const row of tooLittle) expect(row[1]).toBe('–')
    })
  },
)
