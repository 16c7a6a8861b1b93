import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { failure, ok } from '#domain/result.ts'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import { draftTalkQueries } from '#data/draft-talk.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { open } from '#tests/opened.tsx'
import { ReaderPage } from './reader-page.tsx'

// Before the client of the database is made, which a comment is placed with.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
const server = vi.hoisted(() => ({ comment: vi.fn(), shared: vi.fn() }))
vi.mock(import('#data/draft-talk.ts'), async (original) => {
  const real = await original()
  const shared = (key: string) => ({ ...real.draftTalkQueries.shared(key), queryFn: server.shared })
  return {
    ...real,
    commentAsReader: server.comment,
    draftTalkQueries: { ...real.draftTalkQueries, shared: shared },
  }
})
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  server.comment.mockReset()
  server.shared.mockReset()
})

const SHARED = { name: '2027-2', parts: partsOf(EXAMPLE) }

/** The page of a reader, who says something and presses the button. */
async function commented() {
  const page = await open(<ReaderPage readerKey="lezer" TryWhole={() => <p>in het echt</p>} />, {
    known: [[draftTalkQueries.shared('lezer').queryKey, SHARED]],
  })
  const about = page.place.querySelector<HTMLSelectElement>('select')!.options[3]!.value
  page.fill(about, 'select')
  page.fill('Kim', 'input')
  page.fill('Dit begrijp ik niet.', 'textarea')
  await page.press('form [type=submit]')
  await act(async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise((passed) => setTimeout(passed))
  })
  return { page, about }
}

test('the next comment is by the same person, about the same part', async () => {
  server.comment.mockResolvedValue(ok(null))
  server.shared.mockResolvedValue(SHARED)
  const { page, about } = await commented()
  expect(page.place.textContent).toContain('Uw opmerking is geplaatst.')
  expect(page.field('input')?.value).toBe('Kim')
  expect(page.field('select')?.value).toBe(about)
  expect(page.field('textarea')?.value).toBe('')
  page.fill('Dit ook niet.', 'textarea')
  await page.press('form [type=submit]')
  const [one, other] = (server.comment.mock.calls as [string, { id: string }][]).map(
    ([, comment]) => comment,
  )
  expect(other).toMatchObject({ name: 'Kim', text: 'Dit ook niet.' })
  expect(other?.id).not.toBe(one?.id)
  page.close()
})

test('what was typed stays where the link turns out to be ended, and the page says so', async () => {
  server.comment.mockResolvedValue(failure({ kind: 'notFound' }))
  server.shared.mockResolvedValue(null)
  const { page } = await commented()
  expect(page.place.textContent).toContain('Deze link werkt niet meer')
  expect(page.place.textContent).toContain('Kopieer uw opmerking')
  expect(page.place.textContent).not.toContain('in het echt')
  expect(page.field('textarea')?.value).toBe('Dit begrijp ik niet.')
  page.close()
})

test('what is said otherwise after it was sent in vain is another comment; the same again is the same', async () => {
  server.comment.mockResolvedValue(failure({ kind: 'offline' }))
  const { page } = await commented()
  await page.press('form [type=submit]')
  page.fill('Dit begrijp ik wel.', 'textarea')
  await page.press('form [type=submit]')
  const [one, again, other] = (server.comment.mock.calls as [string, { id: string }][]).map(
    ([, { id }]) => id,
  )
  expect(again).toBe(one)
  expect(other).not.toBe(one)
  page.close()
})

test('who comes with an ended link has nothing to type in', async () => {
  const page = await open(<ReaderPage readerKey="lezer" TryWhole={() => null} />, {
    known: [[draftTalkQueries.shared('lezer').queryKey, null]],
  })
  expect(page.place.textContent).toContain('Deze link werkt niet meer')
  expect(page.field('textarea')).toBeUndefined()
  page.close()
})
