import { afterEach, describe, expect, test, vi } from 'vitest'
import { dropKey, holdKey } from './device-lock.ts'
import { countTexts, keptTexts, lockTexts, removeTexts } from './kept-texts.ts'
import { onDevice } from './on-device.ts'

afterEach(() => vi.useRealTimers())

test('a text is found by the person who typed it, at its place, until it is removed', () => {
  keptTexts('anna@a.example').keep('comment:1', 'Wij bellen morgen.')
  expect(keptTexts('anna@a.example').read('comment:1')).toBe('Wij bellen morgen.')
  expect(keptTexts('anna@a.example').read('comment:2')).toBeNull()
  keptTexts('anna@a.example').remove('comment:1')
  expect(countTexts('anna@a.example')).toBe(0)
})

test('nobody finds the text of another, also when one address begins as the other', () => {
  keptTexts('an@a.example').keep('x', 'mine')
  expect(keptTexts('an@a.example2').read('x')).toBeNull()
  expect(countTexts('an@a.exampl')).toBe(0)
  removeTexts('bea@a.example')
  expect(countTexts('an@a.example')).toBe(1)
  removeTexts('an@a.example')
  expect(keptTexts('an@a.example').read('x')).toBeNull()
})

test('after two months nobody goes on with it', () => {
  vi.useFakeTimers()
  keptTexts('cor@a.example').keep('x', 'old')
  vi.advanceTimersByTime(61 * 24 * 3_600_000)
  expect(keptTexts('cor@a.example').read('x')).toBeNull()
})

describe('with a key', () => {
  afterEach(() => onDevice.keys().forEach(onDevice.remove))
  const everything = () => onDevice.keys().map(onDevice.read).join()

  test('a text is locked; who sits down next reads it nowhere, and its person finds it again', () => {
    holdKey('anna@a.example', 'a1'.repeat(32))
    expect(keptTexts('anna@a.example').read('x')).toBeNull()
    keptTexts('anna@a.example').keep('x', 'Onze wethouder')
    expect(everything()).not.toContain('wethouder')
    expect(keptTexts('anna@a.example').read('x')).toBe('Onze wethouder')
    dropKey()
    expect(keptTexts('anna@a.example').read('x')).toBeNull()
    expect(countTexts('anna@a.example')).toBe(1)
    // Nobody is signed in: what comes too late is not written down.
    expect(keptTexts('anna@a.example').keep('y', 'wethouder')).toBe(false)
    holdKey('bea@a.example', 'b2'.repeat(32))
    expect(keptTexts('anna@a.example').read('x')).toBeNull()
    expect(keptTexts('anna@a.example').keep('y', 'wethouder')).toBe(false)
    expect(everything()).not.toContain('wethouder')
    holdKey('anna@a.example', 'a1'.repeat(32))
    expect(keptTexts('anna@a.example').read('x')).toBe('Onze wethouder')
  })

  test('what was left before there were keys is read, and locked when the key comes', () => {
    // As it lies on devices since November 2026: never change this text, read it.
    onDevice.keep(
      'quickscan-text:anna%40a.example:x',
      `{"at":${Date.now()},"text":"Onze wethouder"}`,
    )
    expect(keptTexts('anna@a.example').read('x')).toBe('Onze wethouder')
    holdKey('anna@a.example', 'a1'.repeat(32))
    lockTexts('anna@a.example')
    expect(everything()).not.toContain('wethouder')
    expect(keptTexts('anna@a.example').read('x')).toBe('Onze wethouder')
  })
})
