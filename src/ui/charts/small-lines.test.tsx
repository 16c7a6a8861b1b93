import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { SmallLines } from './small-lines.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

test('the arrow keys walk along the points of a line, past one that is not there, and on to the next line', () => {
  const container = document.createElement('div')
  document.body.append(container)
  act(() =>
    createRoot(container).render(
      <SmallLines
        panels={[
          {
            ...{ id: 'contact', label: 'Contact', values: [40, null, 60] },
            ...{ margins: [3, null, 4], beside: [50, null, null] },
          },
          { id: 'buying', label: 'Inkoop', values: [20, 30, 40] },
          { id: 'empty', label: 'Leeg', values: [null, null, null] },
        ]}
        steps={['Voorjaar', 'Najaar', 'Winter']}
        seams={[]}
        format={String}
        description="Tevredenheid"
        besideName="mediaan"
      />,
    ),
  )
  const said = (key: string) => {
    const group = container.querySelector('[role="group"]')
    act(() => void group?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
    return container.querySelector('[role="status"]')?.textContent?.replace('\u00a0', ' ')
  }
  expect(said('ArrowRight')).toBe('Contact, Voorjaar: 40 (± 3) · mediaan 50')
  expect(said('ArrowRight')).toBe('Contact, Winter: 60 (± 4)')
  expect(said('ArrowDown')).toBe('Inkoop, Voorjaar: 20')
  expect(said('End')).toBe('Inkoop, Winter: 40')
})
