import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { ChooseNames } from './choose-names.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

const places = (n: number) =>
  Array.from({ length: n }, (_, index) => ({ code: `GM${index}`, name: `Gemeente ${index}` }))

function Choice({ n }: { n: number }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (code: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, code] : [...chosen].filter((other) => other !== code)))
  return <ChooseNames places={places(n)} chosen={chosen} toggle={toggle} />
}

function show(n: number) {
  const container = document.createElement('div')
  document.body.append(container)
  act(() => createRoot(container).render(<Choice n={n} />))
  const boxes = () => [...container.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const names = () => boxes().map((box) => box.closest('label')?.textContent)
  const type = (text: string) => {
    const field = container.querySelector<HTMLInputElement>('input[type="search"]')
    if (!field) throw new Error('There is nothing to type in')
    act(() => {
      // React hears what is set past its own setter.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
  return { container, boxes, names, type }
}

test('a region of sixteen has a box for each', () => {
  const { container, boxes } = show(16)
  expect(boxes()).toHaveLength(16)
  expect(container.querySelector('input[type="search"]')).toBeNull()
})

test('in a large region a name is looked for, and what was chosen stays in sight', () => {
  const { container, boxes, names, type } = show(342)
  expect(boxes()).toHaveLength(12)
  expect(container.textContent).toContain('U ziet 12 van de 342 gemeenten.')
  type('teente 300')
  expect(container.textContent).toContain('Geen gemeente gevonden.')
  type('TE 300')
  expect(names()).toEqual(['Gemeente 300'])
  act(() => boxes()[0]?.click())
  type('te 301')
  expect(names()).toEqual(['Gemeente 300', 'Gemeente 301'])
  expect(boxes().map(({ checked }) => checked)).toEqual([true, false])
})
