import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PublishedSpread, PublishedTable } from '#domain/comparison/published.ts'
import { EMPTY_ANSWER, type Answers } from '#domain/questionnaire/answers.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { decisionQueries } from '#data/decisions.ts'
import { deliberateQueries } from '#data/deliberate.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { publishedQueries } from '#data/published-scores.ts'
import { installationQueries } from '#data/installation.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingProgressQueries } from '#data/rating-progress.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import type { Compared } from '#domain/comparison/compared.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { BothSidesPage } from '#features/compare-municipalities/both-sides/both-sides-page.tsx'
import { RegionSpread } from '#features/fill-in-scan/own-result/region-spread.tsx'
import { ScanContext } from '#features/fill-in-scan/scan-context.tsx'
import { MeetingPage } from '#features/meeting/meeting-page.tsx'
import { ScoresPage } from '#features/public-results/scores-page.tsx'
import { WhatIfPanel } from '#features/quick-wins/what-if/what-if.tsx'
import type { QuickWinsView } from '#features/quick-wins/use-quick-wins.ts'
import { Response } from '#features/reach-entrepreneurs/response.tsx'
import { Preview } from '#features/run-round/who-sees-what/preview.tsx'
import { ParticipantPage } from '#features/compare-municipalities/seen-by-participants/participant-page.tsx'
import { ViewerPage } from '#features/compare-municipalities/seen-by-participants/viewer-page.tsx'
import { DEFINITION, measureCalled, QUESTIONNAIRE } from '#tests/content.ts'
import { BEEK, COORDINATOR, inScan, ROUND } from '#tests/in-scan.ts'
import { open, type Around } from '#tests/opened.tsx'

// Before the client of the database is made, which these pages hold.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

/** That there are too few is said where there are, and not where there are enough, or it is something else. */
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // What is not asked of the server here does not come.
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
})
afterEach(() => void vi.unstubAllGlobals())

const nothing = () => undefined
const CLOSED: Round = { ...ROUND, state: 'closed', closedAt: '2026-11-28T10:00:00Z' }
/** Every choice at its first level. */
const ANSWERS: Answers = Object.fromEntries(
  DEFINITION.items.flatMap((item) =>
    item.kind === 'choice'
      ? [
          [
            item.id,
            { ...EMPTY_ANSWER, status: 'answered' as const, value: item.options[0]?.id ?? '' },
          ],
        ]
      : [],
  ),
)
const SCAN: Scan = {
  id: 's1',
  roundId: 'r1',
  municipalityCode: 'GM0888',
  route: 'full',
  state: 'submitted',
  handedIn: null,
  submittedAt: '2026-11-21T10:00:00Z',
  changedAt: null,
  answers: ANSWERS,
  versions: {},
}
const SHEET = score(DEFINITION, ANSWERS, 'full')
const THEME = DEFINITION.themes[0]?.id ?? ''

const compared = (n: number): Compared[] =>
  Array.from({ length: n }, (_, index) => ({
    municipalityCode: null,
    letter: String.fromCharCode(65 + index),
    own: index === 0,
    themes: Object.fromEntries(DEFINITION.themes.map(({ id }) => [id, 40 + index])),
    provisional: [],
    items: null,
    total: 50,
  }))

/** What a page says. */
async function said(element: ReactNode, around: Around): Promise<string> {
  const page = await open(element, around)
  const text = page.place.textContent
  page.close()
  return text
}

const always: NonNullable<Around['known']> = [
  [sessionQueries.current().queryKey, { email: COORDINATOR.email, member: COORDINATOR }],
  [territoryQueries.municipalities().queryKey, [BEEK]],
  [questionnaireQueries.version('2026-1').queryKey, QUESTIONNAIRE],
  [installationQueries.isDemo().queryKey, false],
  [
    visibilityQueries.steps().queryKey,
    [{ roundId: 'r1', stage: 'participants', reachedAt: '2026-11-22T10:00:00Z' }],
  ],
  [visibilityQueries.consents().queryKey, []],
  [scoreSheetQueries.ofScans(['s1']).queryKey, []],
  [deliberateQueries.ofRound('r1').queryKey, []],
  [ownMeasureQueries.all().queryKey, []],
  [measureQueries.ofRound('r1').queryKey, []],
  [scoreSheetQueries.ofRound('r1').queryKey, []],
  [decisionQueries.ofRound('r1').queryKey, []],
]

describe('municipalities to compare', () => {
  const FEW = /tellen in deze ronde minder dan 5 gemeenten mee/
  const page = (path: string, n: number, scan: Partial<Scan> = {}): Around => ({
    path,
    known: [
      ...always,
      [roundQueries.all().queryKey, [ROUND]],
      [scanQueries.ofMunicipality('GM0888').queryKey, [{ ...SCAN, ...scan }]],
      [visibilityQueries.comparison('r1', 'full').queryKey, compared(n)],
    ],
  })

  test('for a participant who handed in, and not for one who did not', async () => {
    const path = '/gemeente/vergelijken'
    expect(await said(<ParticipantPage />, page(path, 0))).toMatch(FEW)
    const enough = await said(<ParticipantPage />, page(path, 5))
    expect(enough).toContain('Gemeente B')
    expect(enough).not.toMatch(FEW)
    const out = await said(<ParticipantPage />, page(path, 0, { state: 'in_progress' }))
    expect(out).toContain('Uw gemeente diende in deze ronde niet in.')
    expect(out).not.toMatch(FEW)
  })

  test('for a viewer', async () => {
    expect(await said(<ViewerPage />, page('/meekijken', 0))).toMatch(FEW)
    const enough = await said(<ViewerPage />, page('/meekijken', 5))
    expect(enough).toContain('Gemeente B')
    expect(enough).not.toMatch(FEW)
  })

  test('in the meeting', async () => {
    const path = '/eszl/bijeenkomst'
    expect(await said(<MeetingPage />, page(path, 0))).toMatch(FEW)
    const enough = await said(<MeetingPage />, page(path, 5))
    expect(enough).toContain(DEFINITION.themes[1]?.text.nl)
    expect(enough).not.toMatch(FEW)
  })
})

test('scores for everybody: of the region, and of the page as a whole', async () => {
  const FEW = /Hier tellen minder dan 5 gemeenten mee/g
  const spread: PublishedSpread = {
    route: 'full',
    themeId: THEME,
    n: 5,
    lowerQuartile: 30,
    median: 40,
    upperQuartile: 50,
  }
  const named = {
    municipalityCode: 'GM0888',
    route: 'full',
    themeId: THEME,
    score: 61,
    provisional: false,
  }
  const page = (spreads: unknown[], scores: unknown[]) =>
    said(<ScoresPage />, {
      path: '/resultaten/scores',
      known: [
        ...always,
        [publishedQueries.rounds().queryKey, [CLOSED]],
        [publishedQueries.spread('r1').queryKey, spreads],
        [publishedQueries.scores('r1').queryKey, scores],
      ],
    })
  expect((await page([], [])).match(FEW)).toHaveLength(1)
  const oneNamed = await page([], [named])
  expect(oneNamed).toContain('61')
  expect(oneNamed.match(FEW)).toHaveLength(1)
  const enough = await page([spread], [named])
  expect(enough).toContain('30 tot 50')
  expect(enough).not.toMatch(FEW)
})

test('what a step makes visible: per version of the scan, and for the public page', async () => {
  const table: PublishedTable = {
    route: 'full',
    themes: DEFINITION.themes.map((theme, index) => ({
      theme,
      spread:
        index === 0
          ? {
              route: 'full',
              themeId: theme.id,
              n: 5,
              lowerQuartile: 1,
              median: 2,
              upperQuartile: 3,
            }
          : null,
    })),
    places: [],
  }
  const preview = (stage: 'participants' | 'public', full: number, tables: PublishedTable[]) =>
    said(
      <Preview
        stage={stage}
        handedIn={9}
        preview={{ named: [], leftOut: 0, counted: { full, short: 0 }, tables }}
      />,
      {},
    )
  const FEW = 'tellen minder dan 5 gemeenten mee'
  expect(await preview('participants', 4, [])).toContain(FEW)
  expect(await preview('participants', 5, [])).not.toContain(FEW)
  expect(await preview('participants', 5, [])).toContain('van 5 gemeenten')
  const EMPTY = 'Met geen van de twee versies tellen 5 gemeenten mee.'
  expect(await preview('public', 4, [])).toContain(EMPTY)
  const shown = await preview('public', 5, [table])
  expect(shown).not.toContain(EMPTY)
  // Of one theme there are enough, of the others there are not.
  expect(shown.match(/te weinig/g)).toHaveLength(DEFINITION.themes.length - 1)
})

test('the region beside the own scores: as a whole and per theme', async () => {
  const spread = { n: 5, min: 10, lowerQuartile: 20, median: 30, upperQuartile: 40, max: 50 }
  const strip = (known: unknown[]) =>
    said(
      <ScanContext value={inScan(SCAN)}>
        <RegionSpread sheet={SHEET} />
      </ScanContext>,
      { known: [[spreadQueries.themes('s1').queryKey, known]] },
    )
  const FEW = 'tellen minder dan 5 gemeenten mee'
  expect(await strip([])).toContain(FEW)
  const some = await strip([{ themeId: THEME, spread, place: 'middle' }])
  expect(some).not.toContain(FEW)
  expect(some.match(/minder dan 5 gemeenten/g)).toHaveLength(DEFINITION.themes.length - 1)
  const all = await strip(
    DEFINITION.themes.map(({ id }) => ({ themeId: id, spread, place: 'middle' })),
  )
  expect(all).not.toContain('minder dan 5 gemeenten')
})

test('the place in the region in what-if: not before handing in, and not where there are enough', async () => {
  const measure = measureCalled('qw-naam-en-nummer')
  const spread = { n: 5, min: 10, lowerQuartile: 20, median: 30, upperQuartile: 40, max: 50 }
  const panel = (state: Scan['state'], enough: boolean) => {
    const view = {
      scan: { ...SCAN, state },
      definition: DEFINITION,
      sheet: SHEET,
      needs: [],
      catalogue: new Map([[measure.id, measure]]),
      measures: [measure],
      saidOf: nothing,
      chosen: [],
      whatIf: { ticked: [measure.id], tick: nothing },
    } as unknown as QuickWinsView
    return said(<WhatIfPanel view={view} />, {
      known: [
        [
          spreadQueries.themes('s1').queryKey,
          enough ? DEFINITION.themes.map(({ id }) => ({ themeId: id, spread, place: null })) : [],
        ],
        [spreadQueries.total('s1').queryKey, enough ? spread : null],
      ],
    })
  }
  const FEW = /minder dan 5 gemeenten met dezelfde versie|te weinig gemeenten/
  const few = await panel('submitted', false)
  expect(few).toMatch(/minder dan 5 gemeenten met dezelfde versie/)
  expect(few).toMatch(/te weinig gemeenten/)
  const before = await panel('in_progress', false)
  expect(before).toContain('Uw plek in de regio ziet u als u de scan hebt ingediend.')
  expect(before).not.toMatch(FEW)
  expect(await panel('submitted', true)).not.toMatch(FEW)
})

describe('responses of entrepreneurs', () => {
  test('so far: "nog" is said of a round that is open', async () => {
    const card = (round: Round, n: number | null) =>
      said(<Response municipality={BEEK} round={round} />, {
        known: [
          [ratingQueries.response('r1').queryKey, [{ municipalityCode: 'GM0888', n }]],
          [ratingProgressQueries.ofRound('r1').queryKey, []],
        ],
      })
    expect(await card(ROUND, null)).toContain('Nog te weinig om iets te tonen. Vanaf 10 reacties')
    const closed = await card(CLOSED, null)
    expect(closed).toContain('Te weinig om iets te tonen.')
    expect(closed).not.toMatch(/nog te weinig/i)
    for (const round of [ROUND, CLOSED]) expect(await card(round, 10)).not.toMatch(/te weinig/i)
  })

  test('beside what is organised', async () => {
    const values = {
      n: 10,
      importance: 80,
      importanceMargin: 5,
      satisfaction: 40,
      satisfactionMargin: 5,
      shareSatisfied: 0.3,
      shareMargin: 0.1,
    }
    const page = (known: number) =>
      said(<BothSidesPage />, {
        path: '/eszl/vergelijken',
        known: [
          ...always,
          [roundQueries.all().queryKey, [ROUND]],
          [roundContentsQueries.all().queryKey, []],
          [
            ratingQueries.needs('r1', 'GM0888').queryKey,
            DEFINITION.ratingItems.map(({ id }, index): Need => ({
              ratingItem: id,
              need: 48,
              basis: index < known ? 'region' : 'none',
              own: null,
              region: index < known ? values : null,
            })),
          ],
        ],
      })
    const FEW = 'Uitkomsten zijn er vanaf 10 reacties.'
    expect(await page(0)).toContain(FEW)
    const all = DEFINITION.ratingItems.length
    const some = await page(all - 2)
    expect(some).not.toContain(FEW)
    expect(some).toContain('2 onderwerpen hebben te weinig reacties')
    expect(await page(all)).not.toMatch(/te weinig reacties/i)
  })
})
