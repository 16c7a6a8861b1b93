import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { TextArea } from './inputs.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

function Typed() {
  const [text, setText] = useState('')
  return (
    <>
      <TextArea label="Toelichting" value={text} onChange={({ target }) => setText(target.value)} />
      <p>{text.split('\n').join(' / ')}</p>
    </>
  )
}

test('line breaks that Word pastes are line breaks, and the place to type stays', () => {
  const container = document.createElement('div')
  document.body.append(container)
  act(() => createRoot(container).render(<Typed />))
  const area = container.querySelector('textarea')
  if (!area) throw new Error('There is nothing to type in')
  act(() => {
    // React hears what is set past its own setter.
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
    own?.set?.call(area, 'een\u000Btwee\u2028drie')
    area.setSelectionRange(4, 4)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(area.value).toBe('een\ntwee\ndrie')
  expect(area.selectionStart).toBe(4)
  expect(container.querySelector('p')?.textContent).toBe('een / twee / drie')
})
