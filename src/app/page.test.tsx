import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { SESSION_KEY } from '#data/session-key.ts'
import { NOTHING, pagesUnder, STAFF } from './page.ts'
import { readsIn } from './going-to.ts'
import { root } from './root-route.tsx'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://quickscan.test')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'a-key-that-everybody-has')
})
afterEach(() => localStorage.clear())

/** What is fetched on the way to a page of staff, while nobody has said yet who comes. */
function fetchedOnTheWay(): string[] {
  const fetched: string[] = []
  const reads = readsIn(() => {
    fetched.push('reads')
    return Promise.resolve({ rounds: () => undefined })
  })
  const component = Object.assign(() => null, {
    preload: () => (fetched.push('page'), Promise.resolve()),
  })
  const page = pagesUnder(root)('/rondes', STAFF, reads.rounds, component)
  const inside = pagesUnder(page)('/$roundId', STAFF, NOTHING, component)
  const queryClient = new QueryClient()
  vi.spyOn(queryClient, 'ensureQueryData').mockReturnValue(new Promise<never>(() => undefined))
  const matches = [page, inside].map(({ options: { staticData } }) => ({ staticData }))
  const going = { context: { queryClient }, location: { href: '/rondes' }, search: {}, matches }
  void page.options.beforeLoad?.(going as never)
  return fetched
}

test('the code of a page, and of the page inside it, comes while is asked who is there', () => {
  localStorage.setItem(SESSION_KEY, JSON.stringify({ user: { email: 'anna@office.example' } }))
  expect(fetchedOnTheWay()).toEqual(['page', 'reads', 'page'])
})

test('a stranger, who is sent to sign in, fetches none', () => {
  expect(fetchedOnTheWay()).toEqual([])
})
