import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ratingForm } from '#content/rating-form.ts'
import { draftAt, emptyDraft } from './draft.ts'
import { takeForm } from './form.ts'
import { RateApp } from './rate-app.tsx'
import { words } from './words.ts'

const [stein, beek] = ratingForm.places.map(({ code }) => code)
const text = words.nl

/** What the server answers; to a code only when the test says so. */
let fits: ((answer: boolean) => void)[]
function answer(url: string): unknown {
  if (url.endsWith('/rating_round'))
    return [{ id: 'r', opened: 1, places: [stein, beek], coded: true }]
  if (url.endsWith('/rating_challenge')) return [{ id: 'c', work: 1 }]
  if (url.endsWith('/rating_code_fits')) return new Promise((done) => fits.push(done))
  return url.endsWith('/is_demo') ? false : null
}

beforeEach(() => {
  fits = []
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async (url: string) => Response.json(await answer(url)))
  window.scrollTo = () => undefined
  takeForm(ratingForm)
  document.body.replaceChildren()
  localStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

/** The page of the link to a municipality, for a round that asks for a code. */
async function open(code: string) {
  const draft = { ...draftAt(emptyDraft('a', 'nl'), stein ?? ''), decides: true, code }
  const place = document.body.appendChild(document.createElement('div'))
  const desk = { draft, others: [], rounds: undefined }
  await act(async () => {
    createRoot(place).render(<RateApp initial={desk} known={{ mark: '', built: '' }} />)
    await Promise.resolve()
  })
  const find = (selector: string) => place.querySelector<HTMLElement>(selector)
  await vi.waitFor(() => expect(place.textContent).toContain(text.codeHelp))
  const click = (selector: string) =>
    act(async () => {
      find(selector)?.click()
      await Promise.resolve()
    })
  const asked = () => vi.waitFor(() => expect(fits).toHaveLength(1))
  const told = async (answered: boolean) => {
    await act(async () => {
      fits.forEach((done) => done(answered))
      await new Promise((done) => setTimeout(done, 20))
    })
  }
  const isAt = (step: number) => place.textContent?.includes(text.step(step, 4))
  return { place, find, click, asked, told, isAt }
}

test('a round that asks for a code does not begin without one', async () => {
  const { find, click, isAt } = await open(' ')
  expect(find('#blocked')?.textContent).toBe(text.codeFirst)
  await click('button[name=next]')
  expect(isAt(2)).toBe(true)
  expect(fits).toEqual([])
})

test('while a code is looked at that is said, and one that fits leads on', async () => {
  const { place, click, asked, told, isAt } = await open('ABCD')
  await click('button[name=next]')
  await asked()
  expect(place.textContent).toContain(text.codeChecking)
  await told(true)
  expect(isAt(3)).toBe(true)
})

test('a refusal is told where the code is, for this municipality only', async () => {
  const { place, find, click, asked, told, isAt } = await open('ABCD')
  await click('button[name=next]')
  await asked()
  await told(false)
  expect(isAt(2)).toBe(true)
  expect(find('[role=alert]')?.textContent).toBe(text.codeUnknown)
  expect(document.activeElement).toBe(find('input[name=code]'))
  await click('button[name=other]')
  await act(async () => {
    const list = place.querySelector('select')
    if (list) list.value = beek ?? ''
    list?.dispatchEvent(new Event('change', { bubbles: true }))
    await Promise.resolve()
  })
  await click('button[name=next]')
  expect(isAt(2)).toBe(true)
  expect(find('[role=alert]')?.textContent).toBe('')
})

test('who went elsewhere while the code was looked at stays there', async () => {
  const { click, asked, told, isAt } = await open('ABCD')
  await click('button[name=next]')
  await asked()
  await click('button[name=other]')
  expect(isAt(1)).toBe(true)
  await told(true)
  expect(isAt(1)).toBe(true)
})
