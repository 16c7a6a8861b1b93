import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { goingTo } from './going-to.ts'
import { whenRead } from './when-read.ts'

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
