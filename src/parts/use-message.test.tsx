import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure, ok, type Result } from '#domain/result.ts'
import type { DataError } from '#data/errors.ts'
import { KeptTextsContext } from '#ui/form/kept.tsx'
import { useMessage } from './use-message.ts'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

type Outcome = Result<null, DataError>
type Said = { id: string; text: string; name: string }

const soon = (does: () => void) =>
  act(async () => {
    does()
    for (let turn = 0; turn < 10; turn++) await new Promise((passed) => setTimeout(passed))
  })

/** A form in which something is said; `settle` is what the server answers. */
function open(device = new Map<string, string>()) {
  const keeper = {
    read: (at: string) => device.get(at) ?? null,
    keep: (at: string, text: string) => device.set(at, text) === device,
    remove: (at: string) => void device.delete(at),
  }
  let now!: ReturnType<typeof useMessage<{ text: string; name: string }>>
  let settle: (outcome: Outcome) => void = () => undefined
  const sent: Said[] = []
  const onPlaced = vi.fn()
  function Form() {
    now = useMessage(
      'place',
      () => ({ text: '', name: '' }),
      (message) => {
        sent.push(message)
        return new Promise<Outcome>((resolve) => (settle = resolve))
      },
      { next: ({ name }) => ({ text: '', name }), onPlaced },
    )
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <KeptTextsContext value={keeper}>
          <Form />
        </KeptTextsContext>
      </QueryClientProvider>,
    ),
  )
  return {
    sent,
    onPlaced,
    message: () => now.message,
    type: (text: string, name = 'Bea') => act(() => now.change({ text, name })),
    say: () => soon(() => now.say()),
    settle: (outcome: Outcome) => soon(() => settle(outcome)),
  }
}

test('what is typed while it is placed stays, as another message', async () => {
  const form = open()
  form.type('Wij bellen.')
  await form.say()
  form.type('Wij bellen. Morgen.')
  await form.settle(ok(null))
  expect(form.message()).toMatchObject({ text: 'Wij bellen. Morgen.', name: 'Bea' })
  expect(form.onPlaced).toHaveBeenCalledExactlyOnceWith(false)
  await form.say()
  expect(form.sent.map(({ text }) => text)).toEqual(['Wij bellen.', 'Wij bellen. Morgen.'])
  expect(form.sent[1]?.id).not.toBe(form.sent[0]?.id)
})

test('once it is placed the form begins anew, with what stays for the next', async () => {
  const form = open()
  form.type('Wij bellen.')
  await form.say()
  await form.settle(ok(null))
  expect(form.message()).toMatchObject({ text: '', name: 'Bea' })
  expect(form.message().id).not.toBe(form.sent[0]?.id)
  expect(form.onPlaced).toHaveBeenCalledExactlyOnceWith(true)
})

test('sent again in vain it is the same message; said otherwise it is another', async () => {
  const form = open()
  form.type('Wij bellen.')
  await form.say()
  await form.settle(failure({ kind: 'offline' }))
  await form.say()
  form.type('Wij mailen.')
  await form.settle(failure({ kind: 'offline' }))
  await form.say()
  const [first, again, other] = form.sent
  expect(again).toMatchObject({ id: first?.id, text: first?.text })
  expect(other?.text).toBe('Wij mailen.')
  expect(other?.id).not.toBe(first?.id)
})

test('what another tab sent first with other words does not keep it from being sent', async () => {
  const form = open()
  form.type('Wij mailen.')
  await form.say()
  await form.settle(failure({ kind: 'refused', code: 'sent_otherwise' }))
  expect(form.message()).toMatchObject({ text: 'Wij mailen.', name: 'Bea' })
  await form.say()
  expect(form.sent[1]).toMatchObject({ text: 'Wij mailen.' })
  expect(form.sent[1]?.id).not.toBe(form.sent[0]?.id)
})

test('also when the page was loaded again in between', async () => {
  const device = new Map<string, string>()
  const form = open(device)
  form.type('Wij bellen.')
  await form.say()
  const again = open(device)
  expect(again.message()).toMatchObject({ id: form.sent[0]?.id, text: 'Wij bellen.' })
  again.type('Wij mailen.')
  await again.say()
  expect(again.sent[0]?.id).not.toBe(form.sent[0]?.id)
})
