import { expect, test } from 'vitest'
import { onDevice } from './told-of-device.ts'

const waits = { clash: null }
const clashes = { clash: {} } as Parameters<typeof onDevice>[0][number]

test('tells how many answers wait and how many clash, never more than the server takes', () => {
  expect(onDevice([])).toEqual({ waiting: 0, clashes: 0 })
  expect(onDevice([waits, clashes, waits])).toEqual({ waiting: 3, clashes: 1 })
  const many = Array.from({ length: 600 }, () => clashes)
  expect(onDevice(many)).toEqual({ waiting: 500, clashes: 500 })
})
