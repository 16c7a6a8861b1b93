import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KeptTextsContext } from './kept.tsx'
import { conflictReason, PatchConflict } from './patch-conflict.tsx'
import { usePatch, type Patched } from './use-patch.ts'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

type Fields = { title: string; days: string; codes: readonly string[]; text?: Text }
type Text = { nl: string; en: string }
const STORED: Fields = { title: 'Loket', days: '3', codes: ['a'] }

const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** A form over what is stored, on what this device has; `stored` is what a colleague makes of it. */
function open(device = new Map<string, string>(), stored = STORED) {
  const keeper = {
    read: (at: string) => device.get(at) ?? null,
    keep: (at: string, text: string) => device.set(at, text) === device,
    remove: (at: string) => void device.delete(at),
  }
  let patched!: Patched<Fields>
  function Form({ now }: { now: Fields }) {
    patched = usePatch('form', now)
    return (
      <PatchConflict
        patched={patched}
        stored={now}
        label={(name) => `veld ${name}`}
        words={(name, fields) => inWords(fields[name])}
      />
    )
  }
  const place = document.createElement('div')
  const root = createRoot(place)
  const render = (now: Fields) =>
    act(() =>
      root.render(
        <KeptTextsContext value={keeper}>
          <Form now={now} />
        </KeptTextsContext>,
      ),
    )
  render(stored)
  return {
    draft: () => patched.draft,
    conflicts: () => patched.conflicts,
    reason: () => conflictReason(patched),
    type: (part: Partial<Fields>) => act(() => patched.change(part)),
    clear: () => act(() => patched.clear()),
    settle: (sent: Fields) => act(() => void patched.settle(sent)),
    stored: (part: Partial<Fields>) => render({ ...STORED, ...part }),
    shown: () => place.textContent ?? '',
    press: (name: string) =>
      act(() =>
        [...place.querySelectorAll('button')]
          .find(({ textContent }) => textContent === name)
          ?.click(),
      ),
  }
}

const MINE = 'Wat ik invulde houden'
const THEIRS = 'Wat is opgeslagen overnemen'

test('what is typed while it is being stored stays, over what was stored', () => {
  const form = open()
  form.type({ title: 'Eén loket', days: '5' })
  const sent = form.draft()
  form.type({ title: 'Eén loket voor alles' })
  form.stored(sent)
  form.settle(sent)
  expect(form.draft()).toEqual({ ...sent, title: 'Eén loket voor alles' })
  expect(form.conflicts()).toEqual([])
  form.stored({ ...sent, days: '6' })
  expect(form.draft().days).toBe('6')
})

test('two who changed other languages of one text both keep theirs, also once it is stored', () => {
  const form = open(undefined, { ...STORED, text: { nl: 'een', en: 'one' } })
  form.type({ text: { nl: 'twee', en: 'one' } })
  form.stored({ text: { nl: 'een', en: 'two' } })
  expect(form.conflicts()).toEqual([])
  const sent = form.draft()
  expect(sent.text).toEqual({ nl: 'twee', en: 'two' })
  form.stored(sent)
  form.settle(sent)
  form.stored({ text: { nl: 'twee', en: 'three' } })
  expect(form.draft().text).toEqual({ nl: 'twee', en: 'three' })
})

test('a field that is left alone follows what is stored, beside one that is typed', () => {
  const form = open()
  form.type({ days: '5' })
  form.stored({ title: 'Eén loket' })
  expect(form.draft()).toEqual({ title: 'Eén loket', days: '5', codes: ['a'] })
  expect(form.conflicts()).toEqual([])
  expect(form.reason()).toBeUndefined()
  expect(form.shown()).toBe('')
})

test('a field that both changed is asked about, with why nothing is saved before', () => {
  const form = open()
  form.type({ days: '5' })
  form.stored({ days: '8', title: 'Eén loket' })
  expect(form.conflicts()).toEqual(['days'])
  expect(form.reason()).toBe('Kies eerst wat moet blijven.')
  expect(form.shown()).toContain('veld daysU: 5Nu opgeslagen: 8')
  expect(form.shown()).not.toContain('veld title')
})

test('typing on does not make the draft one of what came since', () => {
  const form = open()
  form.type({ days: '5' })
  form.stored({ days: '8' })
  form.type({ days: '50' })
  expect(form.conflicts()).toEqual(['days'])
})

test('what was typed stays when that is chosen, until it changes again', () => {
  const form = open()
  form.type({ days: '5' })
  form.stored({ days: '8' })
  form.press(MINE)
  expect(form.draft().days).toBe('5')
  expect(form.conflicts()).toEqual([])
  form.stored({ days: '9' })
  expect(form.conflicts()).toEqual(['days'])
})

test('what is stored comes when that is chosen, and what was typed elsewhere stays', () => {
  const form = open()
  form.type({ days: '5', title: 'Balie' })
  form.stored({ days: '8' })
  form.press(THEIRS)
  expect(form.draft()).toEqual({ ...STORED, days: '8', title: 'Balie' })
  expect(form.conflicts()).toEqual([])
})

test('two who changed the same into the same do not differ', () => {
  const form = open()
  form.type({ codes: ['a', 'b'] })
  form.stored({ codes: ['a', 'b'] })
  expect(form.conflicts()).toEqual([])
  expect(form.shown()).toBe('')
})

test('what is back at what is stored is no draft any more', () => {
  const device = new Map<string, string>()
  const form = open(device)
  form.type({ days: '5' })
  form.type({ days: '3' })
  expect(device.size).toBe(0)
  form.stored({ days: '8' })
  expect(form.draft().days).toBe('8')
  expect(form.conflicts()).toEqual([])
})

test('a draft from before a reload knows what it was typed over', () => {
  const device = new Map<string, string>()
  open(device).type({ days: '5' })
  expect(open(device).conflicts()).toEqual([])
  const later = open(device, { ...STORED, days: '8', title: 'Eén loket' })
  expect(later.draft()).toEqual({ title: 'Eén loket', days: '5', codes: ['a'] })
  expect(later.conflicts()).toEqual(['days'])
  later.clear()
  expect(later.draft().days).toBe('8')
  expect(device.size).toBe(0)
})

test('what is kept of a field that no longer exists is left out', () => {
  const device = new Map([['form', '{"parts":[["gone",{"typed":"x","over":"y"}]]}']])
  const form = open(device)
  expect(form.draft()).toEqual(STORED)
  expect(form.conflicts()).toEqual([])
})

test('an empty field is said in words', () => {
  const form = open()
  form.type({ title: '' })
  form.stored({ title: 'Eén loket' })
  expect(form.shown()).toContain('U: niets ingevuld')
})
