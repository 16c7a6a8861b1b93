import { describe, expect, test } from 'vitest'
import { filterActions, totalsOf, type KernteamAction } from './kernteam.ts'

const action = (more: Partial<KernteamAction> = {}): KernteamAction => ({
  id: 'a',
  municipalityCode: 'GM1883',
  joined: [],
  invited: 0,
  roundId: 'r',
  measureId: null,
  title: 'Spreekuur',
  status: 'busy',
  dueOn: '2026-11-30',
  doneOn: null,
  personDays: 4,
  cost: 1000,
  daysSpent: 3,
  costSpent: 250,
  public: false,
  publicText: '',
  programmeLine: null,
  nationalTheme: null,
  nextDecision: '',
  version: 1,
  answers: { none: 1 },
  ratings: { improved: 2, few_responses: 1 },
  ...more,
})
const TODAY = '2026-12-01'

describe('the filter of the kernteam', () => {
  const actions = [
    action({ id: 'late' }),
    action({ id: 'done', status: 'done', programmeLine: 5, nationalTheme: 'regelgeving' }),
    action({ id: 'in time', dueOn: TODAY, programmeLine: 2 }),
  ]
  const ids = (filter: Parameters<typeof filterActions>[1]) =>
    filterActions(actions, filter, TODAY).map(({ id }) => id)
  test('lets all through without a choice', () => expect(ids({})).toHaveLength(3))
  test('knows a line, and what has none', () => {
    expect(ids({ line: 5 })).toEqual(['done'])
    expect(ids({ line: 0 })).toEqual(['late'])
  })
  test('knows a theme, and what has none', () => {
    expect(ids({ theme: 'regelgeving' })).toEqual(['done'])
    expect(ids({ theme: 'none' })).toEqual(['late', 'in time'])
  })
  test('the day itself is in time, and what is done is never late', () => {
    expect(ids({ state: 'overdue' })).toEqual(['late'])
    expect(ids({ state: 'done', line: 2 })).toEqual([])
  })
})

test('totals add days, euro and outcomes, and say what was not estimated', () => {
  const totals = totalsOf(
    [
      action({ measureId: 'a', joined: ['x'] }),
      action({
        measureId: 'b',
        status: 'done',
        personDays: null,
        cost: 500,
        nextDecision: 'Doorgaan?',
      }),
      action({ measureId: 'a', status: 'stopped', ratings: { worse: 1 } }),
    ],
    TODAY,
    [
      { id: 'a', hoursPerYear: 65 },
      { id: 'b', hoursPerYear: 8 },
    ],
  )
  expect(totals).toEqual({
    count: 3,
    overdue: 1,
    toDecide: 1,
    states: { planned: 0, busy: 1, done: 1, stopped: 1 },
    // No days were estimated, so those it took are held to nothing.
    done: { count: 1, personDays: 0, daysSpent: 0, cost: 500, costSpent: 250 },
    running: { count: 1, personDays: 4, daysSpent: 3, cost: 1000, costSpent: 250 },
    stopped: { count: 1, personDays: 4, daysSpent: 3, cost: 1000, costSpent: 250 },
    // Two municipalities keep the first running, one the second, nobody what was stopped.
    hoursPerYear: 138,
    notEstimated: 1,
    answers: { none: 3 },
    ratings: { improved: 4, few_responses: 2, worse: 1 },
  })
})

test('what is done is apart: 24.8 of 20 days is over, though all together look on budget', () => {
  const { done, running } = totalsOf(
    [
      action({ status: 'done', personDays: 20, daysSpent: 24.8 }),
      action({ status: 'busy', personDays: 20, daysSpent: 14.7 }),
    ],
    TODAY,
    [],
  )
  expect([done.daysSpent, done.personDays]).toEqual([24.8, 20])
  expect([running.daysSpent, running.personDays]).toEqual([14.7, 20])
})
