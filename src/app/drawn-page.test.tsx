import { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { keepFocus, untilRead } from './drawn-page.ts'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

const PAGE =
  '<a href="/beoordeel">Beoordelen</a><main id="main" tabindex="-1"><a href="/over">Over</a></main>'

async function replaceDrawn(stoodOn: string): Promise<Element | null> {
  document.body.innerHTML = `<div id="app">${PAGE}</div>`
  const container = document.getElementById('app') as HTMLElement
  container.querySelector<HTMLElement>(stoodOn)?.focus()
  const before = document.activeElement
  keepFocus(container)
  act(() => createRoot(container).render(<div dangerouslySetInnerHTML={{ __html: PAGE }} />))
  // Observers are told after what is being done.
  await Promise.resolve()
  expect(document.activeElement).not.toBe(before)
  return document.activeElement
}

test('who stood on a link, or at the text, stands there on the page that takes its place', async () => {
  expect((await replaceDrawn('[href="/over"]'))?.getAttribute('href')).toBe('/over')
  expect((await replaceDrawn('#main'))?.id).toBe('main')
})

test('a server that does not answer, or an error, does not keep the drawn page for ever', async () => {
  vi.useFakeTimers()
  for (const load of [() => new Promise(() => {}), () => Promise.reject(new Error('no server'))]) {
    let done = false
    void untilRead({ load } as unknown as AnyRouter, new QueryClient()).then(() => (done = true))
    await vi.advanceTimersByTimeAsync(4100)
    expect(done).toBe(true)
  }
  vi.useRealTimers()
})
