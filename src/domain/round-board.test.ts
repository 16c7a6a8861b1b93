import { expect, test } from 'vitest'
import { compareRows, lastActivity, stuckBy, stuckInGrace, type BoardRow } from './round-board.ts'

const row = (more: Partial<BoardRow> = {}): BoardRow => ({
  scanId: 'scan',
  municipalityCode: 'GM0001',
  takesPart: true,
  state: 'in_progress',
  route: 'full',
  themes: [
    { id: 'a', done: 2, asked: 4 },
    { id: 'b', done: 0, asked: 4 },
  ],
  changedAt: '2026-11-20T10:00:00.000Z',
  handedInAt: null,
  submittedAt: null,
  returnedAt: null,
  coordinators: 1,
  invited: 0,
  ratings: null,
  enoughRatings: false,
  openQuestions: 0,
  toAnswer: 0,
  unsaved: 0,
  clashes: 0,
  unsavedSince: null,
  notReached: null,
  ...more,
})
const stuck = (more: Partial<BoardRow>, today = '2026-11-24') =>
  stuckBy(row(more), '2026-11-02T08:00:00.000Z', today, (moment) => moment.slice(0, 10))

test.each([
  ['nobody to do it', { coordinators: 0 }, 'nobody'],
  ['invited, and did not come', { coordinators: 0, invited: 1 }, 'notSignedIn'],
  [
    'invited, and the mail did not arrive',
    { coordinators: 0, invited: 1, notReached: '550' },
    'notReached',
  ],
  ['given back', { returnedAt: '2026-11-21T10:00:00.000Z' }, 'returned'],
  [
    'given back and signed by one again',
    { returnedAt: '2026-11-21T10:00:00.000Z', state: 'ready_to_sign' as const },
    'toSign',
  ],
  ['not begun', { state: 'not_started' as const, changedAt: null }, 'notStarted'],
  ['going well', {}, null],
  ['done, whoever is there', { state: 'submitted' as const, coordinators: 0 }, null],
])('%s', (_what, more, expected) => {
  expect(stuck(more)).toBe(expected)
})

test('in the days of grace only who waits for a signature, whoever is there', () => {
  const late = (more: Partial<BoardRow>) => stuckInGrace(row(more))
  expect(late({ state: 'ready_to_sign', coordinators: 0 })).toBe('toSign')
  expect([late({}), late({ state: 'submitted' }), late({ state: 'not_started' })]).toEqual([
    null,
    null,
    null,
  ])
})

test('who was just invited or told of the opening is given some days first', () => {
  const begun = { state: 'not_started' as const, changedAt: null }
  for (const [more, then] of [
    [begun, 'notStarted'],
    [{ coordinators: 0, invited: 1 }, 'notSignedIn'],
  ] as const) {
    expect(stuck(more, '2026-11-06')).toBeNull()
    expect(stuck(more, '2026-11-07')).toBe(then)
  }
  expect(stuck({ coordinators: 0 }, '2026-11-02')).toBe('nobody')
  expect(stuck({ coordinators: 0, invited: 1, notReached: '' }, '2026-11-02')).toBe('notReached')
})

test('silent from two weeks without a change on', () => {
  expect(stuck({}, '2026-12-03')).toBeNull()
  expect(stuck({}, '2026-12-04')).toBe('silent')
})

test('what happened last is whatever was last', () => {
  expect(lastActivity(row({ returnedAt: '2026-11-21T10:00:00.000Z' }))).toBe(
    '2026-11-21T10:00:00.000Z',
  )
  expect(lastActivity(row({ changedAt: null }))).toBeNull()
})

test('orders by who may need help first, and by name where that is equal', () => {
  const rows: Parameters<ReturnType<typeof compareRows>>[0][] = [
    { stuck: null, name: 'Beek', row: row({ ratings: 40, toAnswer: 1 }) },
    {
      stuck: 'notStarted',
      name: 'Vaals',
      row: row({ state: 'not_started', changedAt: null, themes: [] }),
    },
    {
      stuck: null,
      name: 'Asten',
      row: row({ state: 'submitted', changedAt: '2026-11-22T10:00:00.000Z' }),
    },
    { stuck: 'silent', name: 'Aalst', row: row({}) },
  ]
  const names = (order?: Parameters<typeof compareRows>[0]) =>
    rows.toSorted(compareRows(order)).map(({ name }) => name)
  expect(names()).toEqual(['Vaals', 'Aalst', 'Beek', 'Asten'])
  expect(names('naam')).toEqual(['Aalst', 'Asten', 'Beek', 'Vaals'])
  expect(names('voortgang')).toEqual(['Vaals', 'Aalst', 'Beek', 'Asten'])
  expect(names('activiteit')).toEqual(['Vaals', 'Aalst', 'Beek', 'Asten'])
  expect(names('reacties')).toEqual(['Aalst', 'Asten', 'Vaals', 'Beek'])
  expect(names('vragen')).toEqual(['Beek', 'Aalst', 'Asten', 'Vaals'])
})
