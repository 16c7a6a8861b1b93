import { expect, it } from 'vitest'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import type { QueuedAnswer } from './queued-answer.ts'
import { UnsavedAnswers } from './unsaved-answers.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve))

function entry(value: string): QueuedAnswer {
  const answer: Answer = { ...EMPTY_ANSWER, status: 'answered', value }
  return {
    itemId: 'a',
    answer,
    base: { answer: EMPTY_ANSWER, version: 0 },
    unheard: [],
    clash: null,
  }
}

/** A device whose writes end when they are told to. */
function slowDevice() {
  const writes: { done: () => void; fail: () => void }[] = []
  return {
    writes,
    storage: {
      all: () => Promise.resolve([]),
      put: () =>
        new Promise<void>((resolve, reject) => {
          writes.push({ done: resolve, fail: () => reject(new Error('full')) })
        }),
      remove: () => Promise.resolve(),
    },
  }
}

it('a write that ends late says nothing about what was typed after it', async () => {
  const { writes, storage } = slowDevice()
  const unsaved = new UnsavedAnswers(storage, () => {})
  void unsaved.keep(entry('l1'))
  void unsaved.keep(entry('l2'))
  writes[0]?.done()
  await settled()
  // Only l1 would survive a crash.
  expect(unsaved.here('a')).toBe('busy')
  writes[1]?.fail()
  await settled()
  expect(unsaved.here('a')).toBe('failed')
})

it('a write that ends late does not bring back what was dropped', async () => {
  const { writes, storage } = slowDevice()
  const unsaved = new UnsavedAnswers(storage, () => {})
  void unsaved.keep(entry('l1'))
  unsaved.drop('a')
  writes[0]?.fail()
  await settled()
  expect(unsaved.get('a')).toBeUndefined()
  void unsaved.keep(entry('l2'))
  expect(unsaved.here('a')).toBe('busy')
})
