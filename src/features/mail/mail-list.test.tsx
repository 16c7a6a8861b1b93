import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mailQueries } from '#data/mails.ts'
import { open } from '#tests/opened.tsx'
import { MailList } from './mail-list.tsx'

// Before the client of the database is made.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const BOUNCED = { state: 'bounced' } as const

test('no mail at all is not the same as none that fits, and mails that could not be read are neither', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ code: '42501', message: 'not_staff' }, { status: 403 })),
  )
  const { place, fill, close } = await open(<MailList />, {
    known: [
      [mailQueries.list({}).queryKey, []],
      [mailQueries.list(BOUNCED).queryKey, []],
    ],
  })
  expect(place.textContent).toContain('Er is nog geen mail.')
  fill('bounced', 'select')
  expect(place.textContent).toContain('Er zijn geen mails die hierbij passen.')

  fill('failed', 'select')
  await vi.waitFor(() => expect(place.querySelector('[role=alert]')).not.toBeNull())
  expect(place.textContent).not.toContain('geen mail')
  close()
})
