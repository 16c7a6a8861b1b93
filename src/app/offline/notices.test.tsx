import 'fake-indexeddb/auto'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Notices } from './notices.tsx'

let said: () => string
let end: () => void

/** The notices as somebody sees them in this browser, who loses the connection. */
function lose(vendor: string, installed: boolean): void {
  vi.spyOn(navigator, 'vendor', 'get').mockReturnValue(vendor)
  vi.stubGlobal('matchMedia', () => ({ matches: installed }))
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  act(() => root.render(<Notices />))
  said = () => place.textContent
  end = () => act(() => root.unmount())
  expect(said()).toBe('')
  online.mockReturnValue(false)
  act(() => void window.dispatchEvent(new Event('offline')))
}

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => {
  end()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test.each([
  ['Safari', 'Apple Computer, Inc.', false, true],
  ['Safari, put on the home screen', 'Apple Computer, Inc.', true, false],
  ['another browser', 'Google Inc.', false, false],
])('%s: who loses the connection is warned at once', async (_who, vendor, installed, warned) => {
  lose(vendor, installed)
  expect(said()).toContain('geen verbinding')
  await vi.waitFor(() => expect(said()).toContain('blijft hier bewaard'))
  expect(said().includes('na zeven dagen')).toBe(warned)
})

test('where a browser keeps nothing it does not promise that it does', async () => {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  })
  lose('Google Inc.', false)
  await vi.waitFor(() => expect(said()).toContain('bewaart niets'))
  expect(said()).not.toContain('blijft hier bewaard')
})
