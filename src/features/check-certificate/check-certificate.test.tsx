import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { certificateQueries } from '#data/certificates.ts'
import { open } from '#tests/opened.tsx'
import { CheckCertificatePage } from './check-certificate-page.tsx'
import { messages } from './check-certificate.messages.ts'

// Before the client of the database is made, which the question holds.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

const CODE = '482109375516'

const opened = () =>
  open(<CheckCertificatePage />, {
    path: '/certificaat',
    known: [[certificateQueries.of(CODE).queryKey, []]],
  })

test('what was said of a code stands there again on the way back from one that was not whole', async () => {
  const page = await opened()
  const check = async (typed: string) => {
    page.fill(typed, 'input')
    await page.press('[type=submit]')
  }
  const said = () => ({
    none: page.place.textContent.includes(messages.none),
    incomplete: page.place.textContent.includes(messages.codeInvalid),
    typed: page.field('input')?.value,
  })
  await check(CODE)
  await vi.waitFor(() =>
    expect(said()).toEqual({ none: true, incomplete: false, typed: '4821 0937 5516' }),
  )
  expect(document.activeElement?.textContent).toContain(messages.none)

  await check('4821')
  await vi.waitFor(() => expect(said()).toEqual({ none: false, incomplete: true, typed: '4821' }))
  expect(document.activeElement).toBe(page.field('input'))

  await page.back()
  await vi.waitFor(() =>
    expect(said()).toEqual({ none: true, incomplete: false, typed: '4821 0937 5516' }),
  )
  page.close()
})

test('without a code nothing is said yet; that it is asked for, when it is checked empty', async () => {
  const page = await opened()
  expect(page.place.textContent).not.toContain(messages.codeInvalid)
  await page.press('[type=submit]')
  await vi.waitFor(() => expect(page.place.textContent).toContain(messages.codeInvalid))
  expect(document.activeElement).toBe(page.field('input'))
  page.close()
})
