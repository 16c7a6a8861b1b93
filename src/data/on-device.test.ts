import { expect, test } from 'vitest'
import { shelf } from './on-device.ts'

/** As a browser that may not keep anything does: it throws at the word itself. */
const blocked = (): Storage => {
  throw new DOMException('Access is denied for this document.', 'SecurityError')
}

/** As a browser without room does. */
function full(): Storage {
  const kept: Record<string, unknown> = {
    getItem: (key: string) => (key === 'before' ? 'old' : null),
    setItem: () => {
      throw new DOMException('exceeded', 'QuotaExceededError')
    },
    removeItem: () => undefined,
  }
  return kept as unknown as Storage
}

test.each([
  ['blocked', blocked],
  ['full', full],
])('a browser of which the storage is %s remembers as long as the page lives', (_what, storage) => {
  const here = shelf(storage)
  expect(here.read('x')).toBeNull()
  expect(here.keep('x', 'typed')).toBe(false)
  expect(here.read('x')).toBe('typed')
  expect(here.keys()).toContain('x')
  here.remove('x')
  expect(here.read('x')).toBeNull()
})

test('what was kept before there was no room does not come back', () => {
  const here = shelf(full)
  expect(here.read('before')).toBe('old')
  here.keep('before', 'new')
  expect(here.read('before')).toBe('new')
})
