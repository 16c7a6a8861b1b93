import { expect, test } from 'vitest'
import { walkKey } from './walk-keys.ts'

const press = (key: string, more: object = {}) =>
  walkKey({
    key,
    repeat: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    target: null,
    ...more,
  })

test.each([
  ['Enter', 'stillSo'],
  ['j', 'stillSo'],
  ['J', 'stillSo'],
  ['v', 'changed'],
  ['z', 'undo'],
  ['ArrowRight', 'skip'],
  ['ArrowLeft', 'back'],
  ['Tab', null],
  ['x', null],
])('%s means %s', (key, means) => {
  expect(press(key)).toBe(means)
})

test('a key that is held down confirms nothing', () => {
  expect(press('j', { repeat: true })).toBe('held')
  expect(press('Enter', { repeat: true })).toBe('held')
})

test('shortcuts of the browser keep their meaning', () => {
  expect(press('z', { ctrlKey: true })).toBeNull()
  expect(press('v', { metaKey: true })).toBeNull()
  expect(press('ArrowLeft', { altKey: true })).toBeNull()
})
