import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { open } from '#tests/opened.tsx'
import { StillWaiting } from './still-waiting.tsx'

// Before the client of the database is made.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers({ now: new Date('2026-12-03T10:00:00Z'), toFake: ['Date'] })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const told = async (closedAt: string | null, graceDays: number) => {
  const { place, close } = await open(<StillWaiting />, {
    known: [
      [
        roundQueries.all().queryKey,
        [
          {
            id: 'r',
            name: 'Najaar',
            closedAt,
            state: closedAt ? 'closed' : 'open',
            settings: { graceDays },
          },
        ],
      ],
      [
        roundContentsQueries.all().queryKey,
        [{ roundId: 'r', readyToSign: 1, remarksWaiting: 0, heldMunicipalities: 0 }],
      ],
    ],
  })
  const words = place.textContent
  close()
  return words
}

test.each([
  ['open', null, 5, 'tot en met 5 dagen na het sluiten'],
  [
    'in the days of grace',
    '2026-12-01T10:00:00Z',
    5,
    'Tekenen kan nog tot en met 6 december 2026.',
  ],
  ['on the last of them', '2026-12-01T10:00:00Z', 2, 'Tekenen kan nog tot en met 3 december 2026.'],
])('a scan that is to be signed waits: %s', async (_when, closedAt, graceDays, words) => {
  expect(await told(closedAt, graceDays)).toContain(words)
})

test.each([
  ['after those days', '2026-12-01T10:00:00Z', 1],
  ['without any', '2026-12-01T10:00:00Z', 0],
])('and no longer %s', async (_when, closedAt, graceDays) => {
  expect(await told(closedAt, graceDays)).toBe('')
})
