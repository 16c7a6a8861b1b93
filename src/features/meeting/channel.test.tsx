import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GONE, useChannel, type Said } from './channel.ts'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => void vi.unstubAllGlobals())

function BigScreen() {
  useChannel('r1', () => undefined, GONE)
  return <p>shown</p>
}

function shown() {
  const place = document.createElement('div')
  const root = createRoot(place)
  act(() => root.render(<BigScreen />))
  return { place, close: () => act(() => root.unmount()) }
}

test('who presents hears that the big screen goes, by leaving the page or the window', async () => {
  const heard: Said[] = []
  const other = new BroadcastChannel('meeting:r1')
  other.onmessage = ({ data }: MessageEvent<Said>) => heard.push(data)
  const screen = shown()
  window.dispatchEvent(new Event('pagehide'))
  await vi.waitFor(() => expect(heard).toEqual([GONE]))
  screen.close()
  await vi.waitFor(() => expect(heard).toEqual([GONE, GONE]))
  other.close()
})

test('a browser without channels shows the meeting all the same', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const screen = shown()
  expect(screen.place.textContent).toBe('shown')
  screen.close()
})
