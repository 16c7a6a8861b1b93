import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decisionQueries } from '#data/decisions.ts'
import { DEFINITION } from '#tests/content.ts'
import { open } from '#tests/opened.tsx'
import { Decisions } from './decisions.tsx'

// Before the client of the database is made, which decisions are saved with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => document.body.replaceChildren())

const theme = DEFINITION.themes[0]!
const decision = {
  ...{ id: 'd1', roundId: 'r1', themeId: theme.id, text: 'Samen bellen', owner: '' },
  decidedAt: '2026-11-30T10:00:00Z',
}

const shown = (decisions: readonly (typeof decision)[], listens = true) =>
  open(<Decisions roundId="r1" theme={theme} compared={[]} listens={listens} />, {
    known: [[decisionQueries.ofRound('r1').queryKey, decisions]],
  })
const pressA = () =>
  act(
    () =>
      void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })),
  )

test('the key for an action says so where nothing is decided yet', async () => {
  const page = await shown([])
  pressA()
  expect(page.place.textContent).toContain('Er is nog geen besluit bij dit thema.')
  page.close()
  const deaf = await shown([], false)
  pressA()
  expect(deaf.place.textContent).not.toContain('Er is nog geen besluit')
  deaf.close()
})

test('a link to an action is named after its decision', async () => {
  const page = await shown([decision])
  expect(page.place.querySelector('li a')?.textContent).toBe('Maak er een actie van: Samen bellen')
  page.close()
})
