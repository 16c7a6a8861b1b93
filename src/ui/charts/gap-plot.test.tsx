import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { GapPlot } from './gap-plot.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

/** How the names of the two ends stand on the first row. */
function endsOf(from: number, to: number) {
  const container = document.createElement('div')
  document.body.append(container)
  const words = { from: 'geregeld', to: 'tevreden' }
  const rows = [{ id: 'a', label: 'Snel antwoord', from, to }]
  act(() => createRoot(container).render(<GapPlot rows={rows} description="Kloof" words={words} />))
  return [...container.querySelectorAll('.strips__end')].map((name) => ({
    name: name.textContent,
    anchor: name.getAttribute('text-anchor'),
    y: Number(name.getAttribute('y')),
  }))
}

test('the names of the ends run towards the side that has room, and never stand on each other', () => {
  for (const [from, to] of [
    [53, 55],
    [95, 100],
    [80, 20],
    [0, 4],
  ] as const) {
    const [first, second] = endsOf(from, to)
    expect(first).toMatchObject({ name: 'geregeld', anchor: from < 50 ? 'start' : 'end' })
    expect(second).toMatchObject({ name: 'tevreden', anchor: to < 50 ? 'start' : 'end' })
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(24)
  }
})
