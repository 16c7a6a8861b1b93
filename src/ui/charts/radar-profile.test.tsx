import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { RadarProfile, type RadarLine } from './radar-profile.tsx'

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

function drawn(lines: readonly RadarLine[]): HTMLElement {
  const container = document.createElement('div')
  document.body.append(container)
  act(() =>
    createRoot(container).render(
      <RadarProfile
        axes={['A', 'B', 'C', 'D']}
        lines={lines}
        description="Profiel"
        format={String}
      />,
    ),
  )
  return container
}

/** The marks of the line with these values. */
const marks = (values: readonly (number | null)[]) => [
  ...drawn([{ name: 'Beek', kind: 'own', values }]).querySelectorAll('circle.radar-dot'),
]

test('a score that is not there is a gap: never a mark in the middle, which is 0', () => {
  const inTheMiddle = marks([40, 0, 60, 80])
  expect(inTheMiddle).toHaveLength(4)
  expect(marks([40, null, 60, 80])).toHaveLength(3)
})

test('every line has its name in the drawing, where its look would have to be looked up otherwise', () => {
  const names = ['Mediaan: de hele regio (8)', 'Beek', 'Valkenburg aan de Geul', 'Stein']
  const kinds = ['reference', 'own', 'second', 'third'] as const
  for (let count = 1; count <= names.length; count += 1) {
    const lines = names.slice(0, count).map((name, index) => ({
      ...{ name, kind: kinds[index] ?? 'own' },
      values: [40 + index, 50, 60 - index, 80],
    }))
    const said = [...drawn(lines).querySelectorAll('text.radar-name')].map(
      (text) => text.textContent,
    )
    expect(said).toEqual(names.slice(0, count))
  }
})
