import { act, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { NumberText, NumberValue } from './number-input.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => document.body.replaceChildren())

function Typed() {
  const [text, setText] = useState('')
  return <NumberText label="Dagen" value={text} onType={setText} />
}

function Kept() {
  const [value, setValue] = useState(2.5)
  return (
    <>
      <NumberValue label="Dagen" value={value} onValue={setValue} />
      <p>kept {String(value)}</p>
    </>
  )
}

function show(content: ReactNode) {
  const container = document.createElement('div')
  document.body.append(container)
  act(() => createRoot(container).render(content))
  const field = container.querySelector('input')
  if (!field) throw new Error('There is nothing to type in')
  const type = (text: string) =>
    act(() => {
      // React hears what is set past its own setter.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const leave = () =>
    act(() => {
      field.dispatchEvent(new Event('focusout', { bubbles: true }))
    })
  const turnWheel = () =>
    act(() => {
      field.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 100 }))
    })
  return { field, type, leave, turnWheel, words: () => container.textContent }
}

test('what a number means is shown at once, and takes its place on leaving', () => {
  const { field, type, leave, words } = show(<Typed />)
  type('1.000')
  expect(words()).toContain('= 1000')
  leave()
  expect(field.value).toBe('1000')
  expect(words()).not.toContain('=')
})

test('what could mean two things is refused, with how to write it', () => {
  const { field, type, leave, words } = show(<Typed />)
  type('1,000')
  leave()
  expect(field.value).toBe('1,000')
  expect(words()).toContain('Schrijf duizend als 1000')
})

test('it is a text field with the keys of numbers: no wheel, no comma of the browser', () => {
  const { field, type, turnWheel, words } = show(<Kept />)
  expect([field.type, field.inputMode, field.value]).toEqual(['text', 'decimal', '2,5'])
  turnWheel()
  expect(words()).toContain('kept 2.5')
  type('3,5')
  expect(words()).toContain('kept 3.5')
  type('')
  expect(words()).toContain('kept NaN')
})
