import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { Pointed } from './pointed.tsx'
import { NAMED_UP_TO, StripPlot } from './strip-plot.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

function shown(element: ReactNode): HTMLElement {
  const container = document.createElement('div')
  document.body.append(container)
  act(() => createRoot(container).render(element))
  return container
}

function strips(): HTMLElement {
  return shown(
    <StripPlot
      rows={[
        {
          id: 'permits',
          label: 'Vergunningen',
          points: [
            { id: 'a', label: 'Beek', value: 60 },
            { id: 'b', label: 'Stein', value: 40 },
          ],
          spread: null,
        },
        {
          id: 'contact',
          label: 'Contact',
          points: [{ id: 'a', label: 'Beek', value: 20 }],
          spread: null,
        },
      ]}
      description="Scores"
      axis="Score"
      format={String}
    />,
  )
}

const said = (area: HTMLElement) => area.querySelector('[role="status"]')?.textContent
const group = (area: HTMLElement) => area.querySelector<HTMLElement>('[role="group"]')

function press(area: HTMLElement, key: string) {
  act(() => {
    group(area)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
}

test('the arrow keys walk along the dots of a strip, and on to the next', () => {
  const area = strips()
  press(area, 'ArrowRight')
  expect(said(area)).toBe('Vergunningen: Stein 40')
  press(area, 'ArrowRight')
  expect(said(area)).toBe('Vergunningen: Beek 60')
  press(area, 'ArrowDown')
  expect(said(area)).toBe('Contact: Beek 20')
  press(area, 'ArrowUp')
  expect(said(area)).toBe('Vergunningen: Stein 40')
})

test('pointing at a dot says the same as walking to it', () => {
  const area = strips()
  press(area, 'ArrowRight')
  const walked = said(area)
  const dots = [...area.querySelectorAll('circle')]
  const stein = dots.find((dot) => dot.getAttribute('cx') === '40%')
  act(() => {
    stein?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  })
  expect(said(area)).toBe(walked)
})

test.each([
  ['a finger that lifts has chosen: what is said stays', 'touch', true],
  ['a mouse that leaves points at nothing any more', 'mouse', false],
])('%s', (_what, pointerType, stays) => {
  const area = strips()
  const [dot] = area.querySelectorAll('circle')
  const nothing = said(area)
  const touch = (kind: string, at: Element | null | undefined, relatedTarget: Element | null) =>
    act(() => {
      at?.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerType, relatedTarget }))
    })
  touch('pointerover', dot, null)
  const words = said(area)
  expect(words).toMatch(/^Vergunningen: /)
  touch('pointerout', group(area), document.body)
  expect(said(area)).toBe(stays ? words : nothing)
})

test('a pointer that leaves gives way to what was walked to', () => {
  const area = strips()
  press(area, 'ArrowRight')
  act(() => {
    group(area)?.dispatchEvent(
      new PointerEvent('pointerout', { bubbles: true, relatedTarget: document.body }),
    )
  })
  expect(said(area)).toBe('Vergunningen: Stein 40')
})

test('with more dots than can be told apart there is nothing to walk along, and no stop', () => {
  const points = Array.from({ length: NAMED_UP_TO + 1 }, (_, index) => ({
    ...{ id: String(index), label: `Gemeente ${index}`, value: 50 },
  }))
  const area = shown(
    <StripPlot
      rows={[{ id: 'contact', label: 'Contact', points, spread: null }]}
      description="Scores"
      axis="Score"
      format={String}
    />,
  )
  expect(area.querySelector('svg')).not.toBeNull()
  expect(area.querySelector('[tabindex], [role="status"]')).toBeNull()
})

test('Enter opens the mark that is walked to, and none before one is', () => {
  const opened: string[] = []
  const marks = [{ id: 'a', row: 'x', words: 'Beek' }]
  const area = shown(
    <Pointed label="Scores" marks={marks} onChoose={(id) => opened.push(id)}>
      {() => null}
    </Pointed>,
  )
  press(area, 'Enter')
  expect(opened).toEqual([])
  press(area, 'ArrowRight')
  press(area, 'Enter')
  expect(opened).toEqual(['a'])
})
