import { expect, test } from 'vitest'
import type { LoggedAct } from '#domain/audit.ts'
import { LISTED_MAILS } from '#domain/mail/mail-kind.ts'
import { PARTICIPATION } from '#domain/round.ts'
import { SCAN_STATES } from '#domain/scan.ts'
import { detailWords, fileRow, whoWords } from './act-words.ts'

const act = (more: Partial<LoggedAct>): LoggedAct => ({
  ...{ number: 1, at: '2026-11-01T09:00:00.000Z', actor: null, act: 'role_changed' },
  ...{ municipalityCode: null, roundName: null, subjectKind: null, subject: null, facts: {} },
  previous: '',
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
  [
    { act: 'scan_looked_at', subjectKind: 'round', subject: 'r1' },
    'van alle gemeenten van de ronde',
  ],
  [{ facts: { state: 'not_yet' } }, 'stand: nog niet gestart'],
  [{ facts: { kind: 'round_open', version: 2 } }, 'soort: Ronde open, versie: 2'],
  [{ facts: { day: '2026-12-18' } }, 'dag: 18 december 2026'],
] as [Partial<LoggedAct>, string][])('what else is known of %j: %s', (more, words) => {
  expect(detailWords(act(more))).toBe(words)
})

test('no code stands in words: states, how one takes part, kinds of mail, routes', () => {
  for (const code of [...SCAN_STATES, ...PARTICIPATION, ...LISTED_MAILS, 'short', 'full'])
    expect(detailWords(act({ facts: { state: code } }))).not.toBe(`stand: ${code}`)
})

test('a row of a file has the number, the moment and both hashes as they are', () => {
  const row = fileRow(
    act({ number: 7, municipalityCode: 'GM0888', previous: 'a1', hash: 'b2' }),
    new Map([['GM0888', 'Beek']]),
  )
  expect(row).toEqual([
    ...['7', '2026-11-01T09:00:00.000Z', 'het systeem', 'rol veranderd', 'Beek', '', ''],
    ...['a1', 'b2'],
  ])
})
