import { beforeEach, expect, test, vi } from 'vitest'
import type { Compared } from '#domain/comparison/compared.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { QUESTIONNAIRE } from '#tests/content.ts'
import { BEEK, ROUND } from '#tests/in-scan.ts'
import { open } from '#tests/opened.tsx'
import { TwoPage } from './two-page.tsx'

// Before the client of the database is made, which these pages hold.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

const places = ['Beek', 'Stein', 'Vaals'].map((name, index) => ({
  ...{ ...BEEK, name, code: `GM000${index}` },
}))

async function said(named: number): Promise<string> {
  const compared = places.map(({ code }, index): Compared => ({
    ...{ municipalityCode: code, letter: null, own: false, themes: {}, provisional: [] },
    ...{ total: 50, items: index < named ? {} : null },
  }))
  const page = await open(<TwoPage />, {
    path: '/eszl/bijeenkomst/samen',
    known: [
      [roundQueries.all().queryKey, [{ ...ROUND, state: 'closed' }]],
      [
        visibilityQueries.steps().queryKey,
        [{ roundId: 'r1', stage: 'participants', reachedAt: '' }],
      ],
      [questionnaireQueries.version('2026-1').queryKey, QUESTIONNAIRE],
      [visibilityQueries.comparison('r1', 'full').queryKey, compared],
      [territoryQueries.municipalitiesOf('r1').queryKey, places],
    ],
  })
  const text = page.place.textContent
  page.close()
  return text
}

test('municipalities that have nothing to teach each other can be chosen all the same', async () => {
  const text = await said(3)
  expect(text).toContain('Kies een gemeente om naast Beek te leggen.')
  expect(text).not.toContain('geen gemeenten met hun naam')
})

test('one with a name stands alone, and none is said to be none', async () => {
  expect(await said(1)).toContain('Alleen Beek staat met de naam in de vergelijking.')
  expect(await said(0)).toContain('geen gemeenten met hun naam')
})
