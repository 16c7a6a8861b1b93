import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mailQueries } from '#data/mails.ts'
import { roundQueries } from '#data/rounds.ts'
import { open } from '#tests/opened.tsx'
import { Reminders } from './reminders.tsx'

// Before the client of the database is made.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const round = (id: string, state: string) => ({ id, state, name: id, closesOn: '2999-06-30' })

test('reminders are planned of rounds that are open and of those still to open, not of closed ones', async () => {
  const { place, close } = await open(<Reminders standard={[14, 7]} />, {
    known: [
      [roundQueries.all().queryKey, [round('Open', 'open'), round('Dicht', 'closed')]],
      [roundQueries.planned().queryKey, [round('Gepland', 'planned'), round('Concept', 'draft')]],
      [mailQueries.reminders().queryKey, [{ roundId: 'Gepland', days: [3] }]],
      [mailQueries.reminded().queryKey, []],
    ],
  })
  const fields = [...place.querySelectorAll('form')].map((form) => [
    form.querySelector('label')?.textContent,
    form.querySelector('input')?.value,
    form.textContent.includes('nog niet open'),
  ])
  expect(fields).toEqual([
    ['Herinneringen in Open', '14, 7', false],
    ['Herinneringen in Gepland', '3', true],
    ['Herinneringen in Concept', '14, 7', true],
  ])
  close()
})
