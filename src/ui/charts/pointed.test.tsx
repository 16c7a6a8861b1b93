import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { StripPlot } from './strip-plot.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

function strips(): HTMLElement {
  const container = document.createElement('div')
  document.body.append(container)
  act(() =>
    createRoot(container).render(
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
    ),
  )
  return container
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
