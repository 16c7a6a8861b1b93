import { beforeEach, expect, test, vi } from 'vitest'
import { DataFailure } from '#data/errors.ts'
import { open } from '#tests/opened.tsx'
import { Reference } from './reference.tsx'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

const fault = new DataFailure({ kind: 'unexpected', code: 'XX000' })
const answers = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer))

test('a number that the server heard is shown', async () => {
  answers(() => Promise.resolve(Response.json(true)))
  const { place } = await open(<Reference error={fault} />)
  await vi.waitFor(() =>
    expect(place.textContent).toMatch(/Noem dan dit nummer .*: [A-Z2-9]{4} [A-Z2-9]{4}[.]/),
  )
})

test('one that it did not hear is not: the screen says so, and when it was', async () => {
  answers(() => Promise.reject(new TypeError('Failed to fetch')))
  const { place } = await open(<Reference error={fault} />)
  await vi.waitFor(() => expect(place.textContent).toContain('weet hier nog niet van'))
  expect(place.textContent).not.toMatch(/[A-Z2-9]{4} [A-Z2-9]{4}[.]/)
})

test('nothing is told or shown of what no operator can mend', async () => {
  answers(() => Promise.resolve(Response.json(true)))
  const { place } = await open(<Reference error={new DataFailure({ kind: 'forbidden' })} />)
  expect(place.textContent).toBe('')
  expect(fetch).not.toHaveBeenCalled()
})
