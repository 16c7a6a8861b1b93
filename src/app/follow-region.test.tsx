import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { regionQueries } from '#data/region.ts'
import { our, speakOf } from '#i18n/our-region.ts'
import { knowRegion, useRegion } from './follow-region.ts'

// Before the client of the database is made, which the questions about the region hold.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

const before = { ...our }
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => {
  vi.unstubAllGlobals()
  speakOf(before)
})

function Page() {
  useRegion()
  return null
}

test('the page wears the colour of the region, also when that changes or goes while one is here', async () => {
  const queryClient = new QueryClient()
  const { style } = document.documentElement
  const accent = () => style.getPropertyValue('--qs-accent')
  const become = (colour: string | null, office: string) =>
    act(async () => {
      queryClient.setQueryData(regionQueries.ours().queryKey, { ...before, colour, office })
      await Promise.resolve()
    })
  await become('#7a1f5c', 'NBV')
  await knowRegion(queryClient)
  expect([accent().slice(0, 18), our.office]).toEqual(['light-dark(#7a1f5c', 'NBV'])
  await act(async () => {
    createRoot(document.createElement('div')).render(
      <QueryClientProvider client={queryClient}>
        <Page />
      </QueryClientProvider>,
    )
    await Promise.resolve()
  })
  await become('#0b5c63', 'Anders')
  await vi.waitFor(() => expect(accent()).toMatch('#0b5c63'))
  expect(our.office).toBe('Anders')
  await become(null, 'Anders')
  await vi.waitFor(() => expect(accent()).toBe(''))
})
