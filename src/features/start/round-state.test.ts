import { expect, test } from 'vitest'
import territory from '#content/region.json'
import type { BoardRow } from '#domain/round-board.ts'
import { municipalitySchema } from '#domain/territory/municipality.ts'
import { countStates, daysUntil, standings } from './round-state.ts'

const municipalities = territory.municipalities.map((municipality) =>
  municipalitySchema.parse({ takesPart: true, ...municipality }),
)

const row = (name: string, state: BoardRow['state']): BoardRow => ({
  scanId: name,
  municipalityCode: municipalities.find((municipality) => municipality.name === name)?.code ?? '',
  takesPart: true,
  state,
  route: 'full',
  themes: [],
  changedAt: null,
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
})

test('counts the scans in each state', () => {
  const all = standings(
    [row('Stein', 'in_progress'), row('Vaals', 'not_started'), row('Heerlen', 'submitted')],
    municipalities,
  )
  expect(countStates(all)).toEqual({
    not_started: 1,
    in_progress: 1,
    ready_to_sign: 0,
    submitted: 1,
  })
})

test('counts days over a change of clocks', () => {
  expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2)
  expect(daysUntil('2026-10-24', '2026-10-24')).toBe(0)
})
