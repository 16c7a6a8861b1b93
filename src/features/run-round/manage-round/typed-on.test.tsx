import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { roundQueries } from '#data/rounds.ts'
import { BEEK, ROUND } from '#tests/in-scan.ts'
import type * as UseSave from '#parts/use-save.ts'
import { open } from '#tests/opened.tsx'
import { LastDay } from './last-day.tsx'
import { WhoTakesPart } from './participation.tsx'

const server = vi.hoisted(() => ({ answer: () => {} }))
vi.mock('#parts/use-save.ts', async (original) => {
  const real = await original<typeof UseSave>()
  const slow = () =>
    new Promise((resolve) => {
      server.answer = () => resolve({ ok: true, value: null })
    })
  return {
    ...real,
    useSave: (_write: unknown, options: object) =>
      real.useSave(slow as never, { ...options, fresh: [] }),
  }
})
// Before the client of the database is made, which rounds are changed with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise((passed) => setTimeout(passed))
  })
const answered = async () => {
  server.answer()
  await settled()
}

test('another last day that is typed while one is saved stays', async () => {
  const page = await open(<LastDay round={ROUND} />)
  page.fill('2999-01-02', 'input')
  act(() => page.place.querySelector('form')?.requestSubmit())
  await settled()
  page.fill('2999-02-03', 'input')
  await answered()
  expect(page.field('input')?.value).toBe('2999-02-03')
  page.close()
})

test('what is chosen for the next municipality while one is saved stays', async () => {
  const other = { ...BEEK, code: 'GM0971', name: 'Stein' }
  const page = await open(<WhoTakesPart round={ROUND} municipalities={[BEEK, other]} />, {
    known: [[roundQueries.participation().queryKey, []]],
  })
  const [place, state] = [...page.place.querySelectorAll('select')].map(({ id }) => `[id="${id}"]`)
  page.fill('takes_part', state)
  await page.press('button')
  await settled()
  page.fill('GM0971', place)
  page.fill('takes_part', state)
  await answered()
  expect(page.field(place)?.value).toBe('GM0971')
  expect(page.field(state)?.value).toBe('takes_part')
  page.close()
})
