import { beforeEach, expect, test, vi } from 'vitest'
import { itemCalled } from '#tests/content.ts'
import { open } from '#tests/opened.tsx'
import { ItemExample } from './item-head.tsx'

// Before the client of the database is made, which nothing here asks anything.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

async function shown(change: object) {
  const { example: _, counterExample: __, ...bare } = itemCalled('relatiebeheer')
  const page = await open(<ItemExample item={{ ...bare, ...change }} />)
  const folded = page.place.querySelector('details')
  const found = { there: folded !== null, open: folded?.open, said: page.place.textContent }
  page.close()
  return found
}

test('examples of levels are folded away under the question, each with its level', async () => {
  const levels = [
    { id: 'a', text: 'Niets', score: 0 },
    { id: 'b', text: 'Alles', score: 100, example: 'Elke week', counterExample: 'Soms' },
  ]
  expect(await shown({ options: levels })).toEqual({
    ...{ there: true, open: false },
    said: 'VoorbeeldAllesZo wel: Elke weekZo (nog) niet: Soms',
  })
})

test('one of both is shown, and a question without any has nothing to unfold', async () => {
  expect((await shown({ example: 'Een lijst' })).said).toBe('VoorbeeldZo wel: Een lijst')
  expect((await shown({})).there).toBe(false)
})
