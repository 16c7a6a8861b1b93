import { beforeEach, expect, test } from 'vitest'
import { dropKey, holdKey, keeping, keyHolder, locked, onKey, unlocked } from './device-lock.ts'
import { onDevice } from './on-device.ts'

const ANNA = 'anna@a.example'
const BEA = 'bea@a.example'
const [hers, others] = ['a1'.repeat(32), 'b2'.repeat(32)]

beforeEach(() => onDevice.keys().forEach(onDevice.remove))

test('before there ever was a key things are kept as they are typed, and never again after it left', () => {
  expect(keeping(ANNA)).toBe('asTyped')
  holdKey(ANNA, hers)
  expect([keeping(ANNA), keeping(BEA)]).toEqual(['locked', 'notAtAll'])
  dropKey()
  expect([keeping(ANNA), keeping(BEA), keyHolder()]).toEqual(['notAtAll', 'notAtAll', null])
})

test('only the key of its person opens a text, also when it comes back later', () => {
  holdKey(ANNA, hers)
  const text = 'Wij bellen morgen: ë, €, 🙂'
  const kept = locked(ANNA, text)
  expect(unlocked(ANNA, kept)).toBe(text)
  expect(unlocked(BEA, kept)).toBeNull()
  dropKey()
  expect(unlocked(ANNA, kept)).toBeNull()
  expect(() => locked(ANNA, text)).toThrow('no key')
  holdKey(BEA, others)
  expect([unlocked(BEA, kept), unlocked(ANNA, kept)]).toEqual([null, null])
  // Nor with a key that is not hers under her name.
  holdKey(ANNA, others)
  expect(unlocked(ANNA, kept)).toBeNull()
  holdKey(ANNA, hers)
  expect(unlocked(ANNA, kept)).toBe(text)
})

test('what is locked tells nothing: not the text, and not that it is the same twice', () => {
  holdKey(ANNA, hers)
  const [once, twice] = [locked(ANNA, 'geheim'), locked(ANNA, 'geheim')]
  expect(once).not.toBe(twice)
  expect(Buffer.from(once, 'hex').toString('latin1')).not.toContain('geheim')
  expect(
    unlocked(
      ANNA,
      once.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
  ).toBeNull()
  expect(unlocked(ANNA, 'no such thing')).toBeNull()
})

test('leaving where nobody had a key changes nothing: things are kept as they are typed', () => {
  dropKey()
  expect(keeping(ANNA)).toBe('asTyped')
})

test('who listens hears whose key came', () => {
  const heard: string[] = []
  onKey((person) => heard.push(person))
  holdKey(ANNA, hers)
  expect(heard).toEqual([ANNA])
})
