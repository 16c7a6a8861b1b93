import { expect, test } from 'vitest'
import { pollEvery } from './polling.ts'

test('what fails is asked ever more slowly, and at the usual pace again once it is there', () => {
  const state = { status: 'success', dataUpdatedAt: 1_000_000, errorUpdatedAt: 0 }
  const next = pollEvery(3_000)
  const pauses: number[] = []
  let now = state.dataUpdatedAt
  for (let failure = 0; failure < 8; failure += 1) {
    now += next({ state })
    state.status = 'error'
    state.errorUpdatedAt = now
    pauses.push(next({ state }))
  }
  expect(pauses).toEqual([3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000, 60_000])
  expect(next({ state: { ...state, status: 'success' } })).toBe(3_000)
})
