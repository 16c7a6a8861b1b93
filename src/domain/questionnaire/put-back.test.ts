import { expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answer } from './answers.ts'
import { putBack } from './with-state.ts'

test('an answer that comes back leaves what was written beside it since', () => {
  const deliberate = { reason: 'Te klein', until: '2027-01-01' }
  const before: Answer = {
    ...EMPTY_ANSWER,
    status: 'answered',
    value: 'a',
    note: 'oud',
    deliberate,
  }
  const now: Answer = {
    ...EMPTY_ANSWER,
    status: 'notApplicable',
    reason: 'Geen haven',
    note: 'nieuw',
    evidenceUrl: 'https://example.org',
    internalNote: 'vraag Jan',
  }
  expect(putBack(before, now)).toEqual({
    status: 'answered',
    value: 'a',
    shareable: false,
    deliberate,
    note: 'nieuw',
    evidenceUrl: 'https://example.org',
    internalNote: 'vraag Jan',
  })
})
