import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { whenRead } from './when-read.ts'

const asking = (queryClient: QueryClient, key: string) => {
  let answer = () => {}
  const queryFn = () => new Promise((resolve) => (answer = () => resolve(key)))
  void queryClient.ensureQueryData({ queryKey: [key], queryFn }).then(() => undefined)
  return () => answer()
}

const isDone = async (promise: Promise<void>) => {
  let done = false
  void promise.then(() => (done = true))
  await vi.advanceTimersByTimeAsync(1)
  return () => done
}

test('a page waits for what was asked, and for what is asked after the answer', async () => {
  vi.useFakeTimers()
  const queryClient = new QueryClient()
  const answerFirst = asking(queryClient, 'rounds')
  const done = await isDone(whenRead(queryClient))
  let answerSecond = () => {}
  void queryClient
    .ensureQueryData({ queryKey: ['rounds'], queryFn: () => 'known' })
    .then(() => (answerSecond = asking(queryClient, 'results')))
  expect(done()).toBe(false)
  answerFirst()
  await vi.advanceTimersByTimeAsync(1)
  expect(done()).toBe(false)
  answerSecond()
  await vi.advanceTimersByTimeAsync(1)
  expect(done()).toBe(true)
  vi.useRealTimers()
})

test('nothing asked is nothing to wait for, and nobody waits long', async () => {
  vi.useFakeTimers()
  expect((await isDone(whenRead(new QueryClient())))()).toBe(true)
  const slow = new QueryClient()
  asking(slow, 'rounds')
  const done = await isDone(whenRead(slow))
  await vi.advanceTimersByTimeAsync(3900)
  expect(done()).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(done()).toBe(true)
  vi.useRealTimers()
})
