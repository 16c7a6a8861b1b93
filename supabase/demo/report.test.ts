// @vitest-environment jsdom
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { spread } from '#domain/comparison/spread.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { shrunkenNeed, type Need } from '#domain/quick-wins/need.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { toHundred } from '#domain/rating/statistics.ts'
import { detailsOf } from '#features/report/details.ts'
import { MunicipalityDetails } from '#features/report/municipality-details.tsx'
import { summaryOf, type Sentence } from '#features/report/summary.ts'
import { DEFINITION as definition, MEASURES } from '#tests/content.ts'
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

function reports({ scans }: DemoRound) {
  const sheets = scans.map(({ answers, route }) => score(definition, answers, route))
  const everybody = scans.flatMap(({ ratings }) => ratings)
  return scans.map(({ ratings }, index) => {
    const sheet = sheets[index]
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
      definition,
      sheet,
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
    return { sentences: summaryOf(details), page }
  })
}

type Page = { sentences: readonly Sentence[]; page: HTMLElement }

const cells = (row: Element) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)
const rows = ({ page }: Page, prefix: string) =>
  [...page.querySelectorAll(`tr[id^="${prefix}-"]`)].map(cells)
const number = (text: string | null | undefined) => (/^\d+$/.test(text ?? '') ? Number(text) : NaN)
const column = (table: string[][], index: number) =>
  table.map((row) => number(row[index])).filter((value) => !Number.isNaN(value))
const linked = ({ parts }: Sentence) =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))

/** What the words of a sentence have to be, by the tables of its page. */
const FROM_TABLES: Record<string, (page: Page) => (string | number)[]> = {
  total: ({ page }) => [cells(page.querySelector('#totaal') as Element)[1] ?? ''],
  noTotal: (page) => [column(rows(page, 'thema'), 1).length],
  strongest: (page) => [Math.max(...column(rows(page, 'thema'), 1))],
  weakest: (page) => [Math.min(...column(rows(page, 'thema'), 1))],
  region: (page) => {
    const differences = rows(page, 'thema')
      .map((row) => number(row[1]) - number(row[2]))
      .filter((difference) => !Number.isNaN(difference))
    return [
      differences.filter((difference) => difference > 0).length,
      differences.filter((difference) => difference < 0).length,
    ]
  },
  provisional: (page) => {
    const n = rows(page, 'thema').filter((row) => row[5] === 'voorlopig').length
    return [n === 1 ? '1 thema' : `${n} themaʼs`]
  },
  open: (page) => [rows(page, 'vraag').filter((row) => row[3] === 'niet beantwoord').length],
  unknown: (page) => [rows(page, 'vraag').filter((row) => row[3] === 'niet bekend').length],
  responses: ({ page }) => [cells(page.querySelector('#alle-reacties') as Element)[1] ?? ''],
  tooFew: ({ page }) => [cells(page.querySelector('#alle-reacties') as Element)[1] ?? ''],
  important: (page) => [Math.max(...column(rows(page, 'ervaring'), 2))],
  dissatisfied: (page) => [Math.min(...column(rows(page, 'ervaring'), 4))],
  actFirst: (page) => {
    const n = rows(page, 'ervaring').filter((row) => row.includes('Pak dit eerst aan')).length
    return [n === 1 ? '1 onderwerp' : `${n} onderwerpen`]
  },
  gap: (page) => {
    const gaps = rows(page, 'ervaring').map((row) => [number(row[6]), number(row[4])] as const)
    const known = gaps.filter(([organised]) => !Number.isNaN(organised))
    return [...(known.sort(([a, b], [c, d]) => c - d - (a - b))[0] ?? [])]
  },
  noQuickWins: () => ['geen quick wins'],
  quickWin1: (page) => [rows(page, 'quick-win')[0]?.[0] ?? ''],
  quickWin2: (page) => [rows(page, 'quick-win')[1]?.[0] ?? ''],
  quickWin3: (page) => [rows(page, 'quick-win')[2]?.[0] ?? ''],
}

describe.each(rounds.map((round) => [round.name, reports(round)] as const))(
  'the reports of %s',
  (_, pages) => {
    test('say in every sentence what their tables say', () => {
      expect(pages).toHaveLength(16)
      for (const page of pages) {
        expect(page.sentences.length).toBeGreaterThan(2)
        for (const sentence of page.sentences) {
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
            ...Array<string>(7).fill('–'),
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
