import { expect, test } from 'vitest'
import type { LoggedAct } from '#domain/audit.ts'
import { detailWords, whoWords } from './act-words.ts'

const act = (more: Partial<LoggedAct>): LoggedAct => ({
  ...{ number: 1, at: '2026-11-01T09:00:00.000Z', actor: null, act: 'role_changed' },
  ...{ municipalityCode: null, roundName: null, subjectKind: null, subject: null, facts: {} },
  hash: '',
  ...more,
})

test('who acted: an address, a colleague who is forgotten, or the product', () => {
  expect(['a@b.nl', '', null].map(whoWords)).toEqual(['a@b.nl', 'een collega', 'het systeem'])
})

test.each([
  [{}, ''],
  [
    { subjectKind: 'person', subject: 'a@b.nl', facts: { from: 'colleague', to: 'coordinator' } },
    'a@b.nl, van: collega, naar: coördinator',
  ],
  [{ subjectKind: 'person', subject: '' }, 'een collega'],
  [
    { subjectKind: 'page', subject: '/eszl', facts: { kind: 'csv' } },
    'bladzijde /eszl, soort: csv',
  ],
  [{ subjectKind: 'scan', subject: 'x', facts: { state: 'submitted' } }, 'stand: ingediend'],
] as [Partial<LoggedAct>, string][])('what else is known of %j: %s', (more, words) => {
  expect(detailWords(act(more))).toBe(words)
})
