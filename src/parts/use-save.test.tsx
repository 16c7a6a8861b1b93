import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure, ok, type Result } from '#domain/result.ts'
import { DataFailure, type DataError } from '#data/errors.ts'
import { SaveAlert } from './save-told.tsx'
import { useSave, type SaveOptions } from './use-save.ts'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

type Outcome = Result<string, DataError>

/** Does this, and lets what follows from it happen: the query cache tells things one after the other. */
const soon = (does: () => void) =>
  act(async () => {
    does()
    for (let turn = 0; turn < 10; turn++) await new Promise((passed) => setTimeout(passed))
  })

/** A form that saves, beside what the server has; `settle` ends what is under way. */
function open(options: SaveOptions<string, string> = {}) {
  let saving!: ReturnType<typeof useSave<string, string>>
  const settle: ((outcome: Outcome | Error) => void)[] = []
  const write = vi.fn(
    () =>
      new Promise<Outcome>((resolve, reject) =>
        settle.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome))),
      ),
  )
  const look = vi.fn(() => Promise.resolve('stored'))
  function Form() {
    useQuery({ queryKey: ['thing'], queryFn: look, staleTime: Infinity })
    saving = useSave<string, string>(write, { fresh: [{ queryKey: ['thing'] }], ...options })
    return <SaveAlert saving={saving} done="Bewaard." failed={(why) => `Niet bewaard. ${why}`} />
  }
  const place = document.createElement('div')
  const root = createRoot(place)
  act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Form />
      </QueryClientProvider>,
    ),
  )
  return {
    write,
    look,
    saving: () => saving,
    press: (press: (now: typeof saving) => void) => soon(() => press(saving)),
    save: (text: string) => soon(() => saving.save(text)),
    settle: (outcome: Outcome | Error) => soon(() => settle.shift()?.(outcome)),
    told: () => place.textContent,
  }
}

test('a second press while it is under way does nothing', async () => {
  const form = open()
  await form.press(({ save }) => {
    save('een')
    save('twee')
  })
  await form.save('drie')
  expect(form.write).toHaveBeenCalledExactlyOnceWith('een')
  expect(form.saving().busy).toBe(true)
  await form.settle(ok('x'))
  await form.save('vier')
  expect(form.write).toHaveBeenCalledTimes(2)
})

test('it is busy with what was pressed at once, so that a box does not fall back', () => {
  const form = open()
  act(() => form.saving().save('een'))
  expect(form.saving()).toMatchObject({ busy: true, input: 'een' })
})

test('what is saved is asked again before it is told', async () => {
  const onSaved = vi.fn()
  const form = open({ onSaved })
  await form.save('een')
  expect(form.told()).toBe('')
  await form.settle(ok('x'))
  expect(form.look).toHaveBeenCalledTimes(2)
  expect(onSaved).toHaveBeenCalledExactlyOnceWith('x', 'een')
  expect(form.told()).toBe('Bewaard.')
  expect(form.saving()).toMatchObject({ busy: false, input: 'een', saved: { value: 'x' } })
  await form.press(({ clear }) => clear())
  expect(form.told()).toBe('')
})

test('what a colleague changed first comes in with the refusal', async () => {
  const onFailed = vi.fn()
  const form = open({ onFailed })
  await form.save('een')
  await form.settle(failure({ kind: 'refused', code: 'changed_by_colleague' }))
  expect(form.look).toHaveBeenCalledTimes(2)
  expect(onFailed).toHaveBeenCalledTimes(1)
  expect(form.told()).toMatch(/^Niet bewaard\. Een collega heeft dit intussen veranderd\./)
})

test('where the server was not reached nothing is asked again, and it can be tried again', async () => {
  const form = open()
  await form.save('een')
  await form.settle(failure({ kind: 'offline' }))
  expect(form.look).toHaveBeenCalledTimes(1)
  expect(form.told()).toMatch(/geen verbinding/)
  await form.save('een')
  await form.settle(ok('x'))
  expect(form.told()).toBe('Bewaard.')
})

test('who waits hears whether it was saved', async () => {
  const form = open()
  const heard = vi.fn()
  await form.press(({ attempt }) => void attempt('een').then(heard))
  await form.settle(failure({ kind: 'forbidden' }))
  await form.press(({ attempt }) => void attempt('een').then(heard))
  await form.settle(ok('x'))
  expect(heard.mock.calls).toEqual([[false], [true]])
})

test('what is thrown on the way is a failure like any other', async () => {
  const form = open()
  await form.save('een')
  await form.settle(new DataFailure({ kind: 'offline' }))
  expect(form.told()).toMatch(/geen verbinding/)
  await form.save('een')
  await form.settle(new TypeError('no such thing'))
  expect(form.told()).toMatch(/Er ging iets mis \(TypeError\)/)
})

test('so is what is thrown before there is anything to wait for, and it can be tried again', async () => {
  const onFailed = vi.fn()
  const form = open({ onFailed })
  form.write.mockImplementationOnce(() => {
    throw new TypeError('no such thing')
  })
  await form.save('een')
  expect(form.told()).toMatch(/Er ging iets mis \(TypeError\)/)
  expect(onFailed).toHaveBeenCalledExactlyOnceWith({ kind: 'unexpected', code: 'TypeError' })
  await form.save('een')
  await form.settle(ok('x'))
  expect(form.told()).toBe('Bewaard.')
})
