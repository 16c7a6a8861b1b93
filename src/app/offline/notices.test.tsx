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
])('%s: who loses the connection is warned at once', (_who, vendor, installed, warned) => {
  lose(vendor, installed)
  expect(said()).toContain('blijft hier bewaard')
  expect(said().includes('na zeven dagen')).toBe(warned)
})
