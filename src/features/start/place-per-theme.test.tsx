import { beforeEach, expect, test, vi } from 'vitest'
import type { Answers } from '#domain/questionnaire/answers.ts'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import type { Scan } from '#domain/scan.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import { DEFINITION } from '#tests/content.ts'
import { open, type Around } from '#tests/opened.tsx'
import { PlacePerTheme } from './place-per-theme.tsx'

// Before the client of the database is made, which this card holds.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
})

const ANSWERS: Answers = Object.fromEntries(
  DEFINITION.items.flatMap((item) =>
    item.kind === 'choice'
      ? [[item.id, { ...EMPTY_ANSWER, status: 'answered', value: item.options[0]?.id ?? '' }]]
      : [],
  ),
)
const SCAN: Scan = {
  ...{ id: 's1', roundId: 'r1', municipalityCode: 'GM0888', route: 'full', state: 'submitted' },
  ...{ handedIn: null, submittedAt: '2026-11-21T10:00:00Z', changedAt: null },
  ...{ answers: ANSWERS, versions: {} },
}

async function said(answers: Answers, more: NonNullable<Around['known']> = []): Promise<string> {
  const sheet = score(DEFINITION, answers, 'full')
  const page = await open(<PlacePerTheme definition={DEFINITION} scan={SCAN} name="Beek" />, {
    known: [[scoreSheetQueries.ofScans(['s1']).queryKey, [{ scanId: 's1', sheet }]], ...more],
  })
  const text = page.place.textContent
  page.close()
  return text
}

test('that the region is not there yet is said of a region that came without numbers only', async () => {
  const waiting = await said(ANSWERS)
  expect(waiting).toContain('De cijfers van de regio worden opgehaald.')
  expect(waiting).not.toContain('zodra genoeg gemeenten')
  const without = await said(ANSWERS, [[spreadQueries.themes('s1').queryKey, []]])
  expect(without).toContain('zodra genoeg gemeenten hebben ingediend')
})

test('without a score of any theme it says so instead of an empty picture', async () => {
  const text = await said({})
  expect(text).toContain('Er is te weinig beantwoord voor een score per thema.')
  expect(text).not.toContain('De stip is')
})
