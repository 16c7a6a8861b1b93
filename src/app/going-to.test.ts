// @vitest-environment jsdom
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { beforeAll, expect, test, vi } from 'vitest'
import type { goingTo as GoingTo } from './going-to.ts'

vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
let goingTo: typeof GoingTo
beforeAll(async () => void ({ goingTo } = await import('./going-to.ts')))

const asked: string[] = []
const question = (name: string, answer: Promise<string>) =>
  queryOptions({
    queryKey: [name],
    queryFn: () => {
      asked.push(name)
      return answer
    },
  })

test('what a page reads is asked at once, and what depends on it when that is known', async () => {
  asked.length = 0
  const queryClient = new QueryClient()
  let answerFirst: (text: string) => void = vi.fn()
  const first = new Promise<string>((done) => (answerFirst = done))
  goingTo(queryClient, { scanId: 's1' }, { ronde: 'r1', zoek: 3 }, async (going) => {
    void going.read(question('other', Promise.resolve('other')))
    const known = await going.read(question('first', first))
    await going.read(question(`${known} ${going.params['scanId']} ${going.search.ronde}`, first))
  })
  expect(asked).toEqual(['other', 'first'])
  answerFirst('after')
  await vi.waitFor(() => expect(asked).toEqual(['other', 'first', 'after s1 r1']))
})

test('a question that fails is left to the page: nothing else stops, and nobody hears of it here', async () => {
  asked.length = 0
  const unheard = vi.fn()
  process.on('unhandledRejection', unheard)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  goingTo(queryClient, {}, {}, async ({ read }) => {
    void read(question('refused', Promise.reject(new Error('refused'))))
    void read(question('other', Promise.resolve('other')))
    await read(question('refused', Promise.resolve('')))
    await read(question('never', Promise.resolve('')))
  })
  await vi.waitFor(() => expect(queryClient.getQueryState(['refused'])?.status).toBe('error'))
  await new Promise((done) => setTimeout(done, 0))
  expect(asked).toEqual(['refused', 'other'])
  expect(queryClient.getQueryData(['other'])).toBe('other')
  expect(unheard).not.toHaveBeenCalled()
  process.off('unhandledRejection', unheard)
})
