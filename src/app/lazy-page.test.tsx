import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DataFailure } from '#data/errors.ts'
import { lazyPage } from './lazy-page.ts'

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

/** What the router hears of a page of which this file does not come. */
async function heardWithout(file: string): Promise<unknown> {
  const load = () =>
    Promise.reject<{ Page: () => null }>(new Error(`Unable to preload CSS for ${file}`))
  const Page = lazyPage(load, 'Page')
  await Page.preload?.()
  const root = createRoot(document.createElement('div'))
  try {
    act(() => root.render(<Page />))
  } catch (error) {
    return error
  }
  return undefined
}

test('a file that has gone is told in the words the router knows, each by its own name', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()))
  // It loads the newer version once for each message.
  for (const file of ['/assets/rounds-1.css', '/assets/rounds-2.css'])
    expect(String(await heardWithout(file))).toMatch(
      new RegExp(`^Error: Failed to fetch dynamically imported module: .*${file}`),
    )
})

test('when the server does not answer there is no connection', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await heardWithout('/assets/rounds-1.css')).toEqual(new DataFailure({ kind: 'offline' }))
})
