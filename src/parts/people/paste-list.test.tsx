import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memberQueries } from '#data/members.ts'
import { territoryQueries } from '#data/territory.ts'
import { BEEK, COORDINATOR } from '#tests/in-scan.ts'
import type * as UseSave from '#parts/use-save.ts'
import { open } from '#tests/opened.tsx'
import { PasteList } from './paste-list.tsx'

const server = vi.hoisted(() => ({ answer: () => {} }))
vi.mock('#parts/use-save.ts', async (original) => {
  const real = await original<typeof UseSave>()
  const slow = () =>
    new Promise((resolve) => {
      server.answer = () => resolve({ ok: true, value: { invited: 1, notSent: [] } })
    })
  return {
    ...real,
    useSave: (_write: unknown, options: object) =>
      real.useSave(slow as never, { ...options, fresh: [] }),
  }
})
// Before the client of the database is made, which people are invited with.
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

test('a line that is mended while the others are invited stays, as one that is right', async () => {
  const page = await open(<PasteList me={COORDINATOR} />, {
    known: [
      [territoryQueries.municipalities().queryKey, [BEEK]],
      [memberQueries.all().queryKey, []],
      [memberQueries.invitations().queryKey, []],
    ],
  })
  page.fill('sam@beek.example\nnoor@beek', 'textarea')
  act(() => page.place.querySelector('form')?.requestSubmit())
  await page.press('.nl-button--primary')
  await settled()
  page.fill('noor@beek.example', 'input[type=email]')
  act(() => page.field('input[type=email]')?.focus())
  act(() => page.field('input[type=email]')?.blur())
  server.answer()
  await settled()
  await page.press('.cluster button')
  expect(page.place.textContent).toContain('noor@beek.example')
  expect(page.place.textContent).not.toContain('sam@beek.example')
  page.close()
})
