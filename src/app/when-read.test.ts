import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { goingTo } from './going-to.ts'
import { nextPageRead, whenRead } from './when-read.ts'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
  vi.stubGlobal('WebSocket', class {})
})
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const answerable = () => {
  let answer = () => {}
  const answered = new Promise<string>((resolve) => (answer = () => resolve('known')))
  return { answered, answer: () => answer() }
}

test('a page waits for what it asks, for what is asked after the answer, and for who is about to ask', async () => {
  const queryClient = new QueryClient()
  const [code, rounds, results] = [answerable(), answerable(), answerable()]
  goingTo(queryClient, {}, {}, async ({ read }) => {
    await code.answered
    await read({ queryKey: ['rounds'], queryFn: () => rounds.answered })
    await read({ queryKey: ['results'], queryFn: () => results.answered })
  })
  let done = false
  void whenRead(queryClient).then(() => (done = true))
  for (const { answer } of [code, rounds, results]) {
    await vi.advanceTimersByTimeAsync(500)
    expect(done).toBe(false)
    answer()
  }
  await vi.advanceTimersByTimeAsync(500)
  expect(done).toBe(true)
})

test('nothing asked is nothing to wait for', async () => {
  let done = false
  void whenRead(new QueryClient()).then(() => (done = true))
  await vi.advanceTimersByTimeAsync(100)
  expect(done).toBe(true)
})

test('a page is there when it is on the screen and read; one that never is, after ten seconds', async () => {
  const [queryClient, rounds] = [new QueryClient(), answerable()]
  const rendered = new Set<() => void>()
  const router = {
    subscribe: (_event: string, hear: () => void) => {
      rendered.add(hear)
      return () => void rendered.delete(hear)
    },
  } as never
  const [done, late] = [vi.fn(), vi.fn()]
  void nextPageRead(router, queryClient).then(done)
  await vi.advanceTimersByTimeAsync(500)
  goingTo(queryClient, {}, {}, ({ read }) =>
    read({ queryKey: ['rounds'], queryFn: () => rounds.answered }),
  )
  for (const hear of rendered) hear()
  await vi.advanceTimersByTimeAsync(500)
  expect(done).not.toHaveBeenCalled()
  rounds.answer()
  await vi.advanceTimersByTimeAsync(500)
  expect(done).toHaveBeenCalled()
  expect(rendered.size).toBe(0)

  void nextPageRead(router, queryClient).then(late)
  await vi.advanceTimersByTimeAsync(9_900)
  expect(late).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(late).toHaveBeenCalled()
})
