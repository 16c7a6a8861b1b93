import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { RadarProfile } from './radar-profile.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const SIZE = { width: 500, height: 440 }
vi.stubGlobal(
  'ResizeObserver',
  class {
    private readonly told: ResizeObserverCallback
    constructor(told: ResizeObserverCallback) {
      this.told = told
    }
    observe() {
      this.told([{ contentRect: SIZE } as ResizeObserverEntry], this)
    }
    unobserve() {}
    disconnect() {}
  },
)
vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({
  ...SIZE,
  ...{ x: 0, y: 0, top: 0, left: 0, right: 500, bottom: 440 },
} as DOMRect)

/** The marks of the line with these values. */
function marks(values: readonly (number | null)[]): Element[] {
  const container = document.createElement('div')
  document.body.append(container)
  act(() =>
    createRoot(container).render(
      <RadarProfile
        axes={['A', 'B', 'C', 'D']}
        lines={[{ name: 'Beek', kind: 'own', values }]}
        description="Profiel"
        format={String}
      />,
    ),
  )
  return [...container.querySelectorAll('circle.radar-dot')]
}

test('a score that is not there is a gap: never a mark in the middle, which is 0', () => {
  const inTheMiddle = marks([40, 0, 60, 80])
  expect(inTheMiddle).toHaveLength(4)
  expect(marks([40, null, 60, 80])).toHaveLength(3)
})
