import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KeptTextsContext, useKept } from './kept.tsx'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

const BEGIN = { id: '1', text: '', public: false }

/** A form, opened anew, on what this device has. */
function open(device: Map<string, string>, place = 'comment', begin = BEGIN) {
  const keeper = {
    read: (at: string) => device.get(at) ?? null,
    keep: (at: string, text: string) => device.set(at, text) === device,
    remove: (at: string) => void device.delete(at),
  }
  let kept!: ReturnType<typeof useKept<typeof BEGIN>>
  function Form() {
    kept = useKept(place, begin)
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() =>
    root.render(
      <KeptTextsContext value={keeper}>
        <Form />
      </KeptTextsContext>,
    ),
  )
  return {
    value: () => kept[0],
    type: (text: string) => act(() => kept[1]((now) => ({ ...now, text }))),
    send: () => act(() => kept[2]()),
  }
}

test('what is typed is there when the form opens again, until it is sent', () => {
  const device = new Map<string, string>()
  open(device).type('Wij bellen')
  const again = open(device, 'comment', { ...BEGIN, id: '2' })
  // With its own id: sending it twice is one comment.
  expect(again.value()).toEqual({ id: '1', text: 'Wij bellen', public: false })
  expect(open(device, 'elsewhere').value()).toEqual(BEGIN)
  again.send()
  expect(open(device).value()).toEqual(BEGIN)
})

test('a form that is back at how it began keeps nothing', () => {
  const device = new Map<string, string>()
  const form = open(device)
  form.type('x')
  form.type('')
  expect(device.size).toBe(0)
})

test.each([
  ['no JSON', '{'],
  ['another kind of thing', '["x"]'],
  ['of an older form', '{"text":7,"gone":"x"}'],
])('what cannot be read is left out: %s', (_what, text) => {
  expect(open(new Map([['comment', text]])).value()).toEqual(BEGIN)
})
