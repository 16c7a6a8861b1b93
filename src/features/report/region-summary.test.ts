import { expect, test } from 'vitest'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { DEFINITION } from '#tests/content.ts'
import type { RatedBefore } from '#domain/rating/since-before.ts'
import { rated } from '#tests/rated.ts'
import {
  regionDetailsOf,
  regionEnds,
  regionSummaryOf,
  type MunicipalityRow,
} from './region-summary.ts'

const [FIRST, SECOND] = DEFINITION.themes.map(({ id }) => id) as [string, string]

function sheet(first: number, second: number, route: 'full' | 'short' = 'full'): ScoreSheet {
  const theme = (score: number) => ({
    ...{ score, coverage: 1, low: score, high: score, shown: true, provisional: false },
    notApplicableShare: 0,
  })
  return {
    ...{ version: '2026-1', route, items: {}, total: null },
    themes: { [FIRST]: theme(first), [SECOND]: theme(second) },
  }
}

function row(index: number, of: ScoreSheet | null): MunicipalityRow {
  return {
    row: `GM000${index}`,
    name: `Gemeente ${index}`,
    state: of ? 'submitted' : 'in_progress',
    sheet: of,
    responses: index < 2 ? 20 : null,
  }
}

const need = (ratingItem: string, importance: number, satisfaction: number): Need => ({
  ...{ ratingItem, need: 0, basis: 'region', own: null },
  region: { ...rated(50, importance, satisfaction), importanceMargin: 12, satisfactionMargin: 15 },
})

function said(
  rows: readonly MunicipalityRow[],
  needs: readonly Need[] = [],
  before: RatedBefore | null = null,
) {
  const sentences = regionSummaryOf(regionDetailsOf(DEFINITION, rows, needs, before, null))
  return Object.fromEntries(
    sentences.map(({ id, parts }) => [
      id,
      parts.map((part) => (typeof part === 'string' ? part : part.words)).join(''),
    ]),
  )
}

test('five scans of one route have a strongest, a weakest and a most spread theme', () => {
  const rows = [50, 55, 60, 65, 70].map((first, index) => row(index, sheet(first, index * 20)))
  expect(said(rows)).toMatchObject({
    submitted: '5 van de 5 gemeenten hebben de scan ingediend.',
    regionStrongest: expect.stringContaining('mediaan van 60.') as string,
    regionWeakest: expect.stringContaining('mediaan van 40.') as string,
    apart: expect.stringContaining('middelste helft 20 tot 60.') as string,
    enough: expect.stringMatching(/^In 2 van de 5/) as string,
  })
})

test('all equal: no theme is the strongest, and none differs the most', () => {
  const words = said([1, 2, 3, 4, 5].map((index) => row(index, sheet(50, 50))))
  const none = (which: string) => expect(words[which]).toContain('Dicht bij elkaar liggen: ')
  for (const which of ['regionStrongest', 'regionWeakest', 'apart']) none(which)
  expect(words['apart']).toMatch(/^Nergens verschillen gemeenten duidelijk het meest[.]/)
})

test('one of them has handed in, several have', () => {
  expect(said([row(0, sheet(1, 2)), row(1, null)])['submitted']).toBe(
    '1 van de 2 gemeenten heeft de scan ingediend.',
  )
  expect(said([row(0, sheet(1, 2)), row(1, sheet(1, 2))])['submitted']).toBe(
    '2 van de 2 gemeenten hebben de scan ingediend.',
  )
})

test('scans of the other route and scans that are not handed in do not count', () => {
  const rows = [
    ...[50, 55, 60, 65].map((first, index) => row(index, sheet(first, 20))),
    row(4, sheet(90, 90, 'short')),
    row(5, null),
  ]
  expect(said(rows)['regionStrongest']).toBeUndefined()
  expect(said(rows)['tooFewForMedian']).toBe(
    'Een mediaan van de regio is er vanaf 5 gemeenten met de volledige scan. Dat zijn er 4.',
  )
  expect(said(rows)['submitted']).toMatch(/^5 van de 6/)
})

test('what entrepreneurs find important and are least happy with comes from the region', () => {
  const [one, two] = DEFINITION.ratingItems
  if (!one || !two) throw new Error('There are experiences')
  const words = said([row(0, null)], [need(one.id, 80.4, 60), need(two.id, 70, 39.5)])
  expect(words['important']).toBe(
    `Geen onderwerp is duidelijk het belangrijkst. Dicht bij elkaar liggen: ‘${one.text.nl}’, 80 van 100 (marge 12, 50 reacties); ‘${two.text.nl}’, 70 van 100 (marge 12, 50 reacties).`,
  )
  expect(words['dissatisfied']).toContain(`‘${two.text.nl}’, 40 van 100 (marge 15, 50 reacties)`)
  const clear = said([row(0, null)], [need(one.id, 90, 60), need(two.id, 70, 39.5)])
  expect(clear['important']).toBe(
    `Het belangrijkst vinden ondernemers: ‘${one.text.nl}’, 90 van 100 (marge 12, 50 reacties).`,
  )
})

test('five that handed in are not called too few when no theme has five scores', () => {
  const unscored = (of: ScoreSheet): ScoreSheet => ({
    ...of,
    themes: Object.fromEntries(
      Object.entries(of.themes).map(([id, theme]) => [id, { ...theme, shown: false }]),
    ),
  })
  const words = said([0, 1, 2, 3, 4].map((index) => row(index, unscored(sheet(50, 50)))))
  expect(words['tooFewForMedian']).toBeUndefined()
  expect(words['noThemeWithMedian']).toBe(
    'Met de volledige scan dienden 5 gemeenten in, maar bij geen enkel thema hebben er 5 een score.',
  )
})

test('how satisfaction moved since the round before, where there was one', () => {
  const items = DEFINITION.ratingItems.slice(0, 3).map(({ id }) => id)
  const [risen = '', stayed = '', fallen = ''] = items
  // Margin of the difference: √(15² + 8²) = 17.
  const before: RatedBefore = {
    round: 'Najaar 2025',
    asked: new Set(items),
    rated: new Map(
      [
        [risen, 40],
        [stayed, 43],
        [fallen, 78],
      ].map(([id, satisfaction]) => [
        String(id),
        {
          importance: 80,
          importanceMargin: 9,
          satisfaction: Number(satisfaction),
          satisfactionMargin: 8,
        },
      ]),
    ),
  }
  const needs = items.map((id) => need(id, 80, 60))
  const rows = [row(0, sheet(50, 50))]
  expect(said(rows, needs, before)['since']).toBe(
    'Sinds Najaar 2025 steeg de tevredenheid over 1 en daalde zij over 1 van de onderwerpen meer dan toeval; bij 1 kan het verschil toeval zijn.',
  )
  expect(said(rows, needs)['since']).toBeUndefined()
})

test('the title of the drawing names the theme that stands out, and none within the noise', () => {
  const ends = (...sheets: ScoreSheet[]) =>
    regionEnds(
      regionDetailsOf(
        DEFINITION,
        sheets.map((of, index) => row(index, of)),
        [],
        null,
        null,
      ).themes,
    )
  const apart = [1, 2, 3, 4, 5].map(() => sheet(90, 20))
  const [first, second] = DEFINITION.themes.map(({ text }) => text.nl)
  expect(ends(...apart)).toEqual({ strongest: first, weakest: second })
  const equal = [1, 2, 3, 4, 5].map(() => sheet(50, 50))
  expect(ends(...equal)).toEqual({ strongest: null, weakest: null })
  expect(ends(sheet(90, 20))).toEqual({ strongest: null, weakest: null })
})
