import { beforeEach, expect, test, vi } from 'vitest'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { BEEK } from '#tests/in-scan.ts'
import { open } from '#tests/opened.tsx'
import { TotalsMap } from './region-map.tsx'

// Before the client of the database is made, which a page opens with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

async function tile(provisional: boolean) {
  const sheet: ScoreSheet = {
    ...{ version: '2026-1', route: 'full', items: {}, total: 60 },
    themes: {
      contact: {
        ...{ score: 60, coverage: 0.8, low: 50, high: 70, shown: true, provisional },
        notApplicableShare: 0,
      },
    },
  }
  const page = await open(
    <TotalsMap roundId="r1" municipalities={[BEEK]} rows={[{ row: BEEK.code, sheet }]} />,
  )
  const found = page.place.querySelector('.tile')
  const seen = {
    text: found?.textContent ?? '',
    dashed: found?.classList.contains('tile--provisional') === true,
  }
  page.close()
  return seen
}

test('a total that is provisional says so, seen and read', async () => {
  const provisional = await tile(true)
  expect(provisional.text).toMatch(/60, voorlopig$/)
  expect(provisional.dashed).toBe(true)
  const definite = await tile(false)
  expect(definite.dashed).toBe(false)
  expect(definite.text).not.toContain('voorlopig')
})
