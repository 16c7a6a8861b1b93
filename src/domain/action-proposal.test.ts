import { expect, it } from 'vitest'
import type { Measure } from './quick-wins/measure.ts'
import { decidedAction, proposedAction } from './action-proposal.ts'

const measure: Measure = {
  id: 'terugbellen',
  title: 'Bel terug',
  approach: 'Spreek af wie belt. Zet het op de site.',
  sharing: '',
  triggers: [{ item: 'x', atMost: 50 }],
  unknownTriggers: [],
  targets: [],
  effects: [{ ratingItem: 'y', factor: 1 }],
  conditions: [],
  duties: [],
  personDays: 4,
  hoursPerYear: 20,
  weeks: 2.5,
  cost: 'K1',
  retired: false,
  version: 1,
}

it('fills in what is known of a measure', () => {
  expect(proposedAction(measure, 'a@beek.nl', '2026-12-20')).toEqual({
    title: 'Bel terug',
    firstStep: 'Spreek af wie belt.',
    owner: 'a@beek.nl',
    dueOn: '2027-01-10',
    criteria: { contributes: true, feasible: true, hasOwner: true, continuity: false },
    criteriaNote: '',
    personDays: 4,
    cost: 1250,
  })
})

it('does not call feasible what is beyond the limits of a quick win', () => {
  expect(proposedAction({ ...measure, personDays: 11 }, '', '2026-12-20').criteria).toEqual({
    ...{ contributes: true, feasible: false, hasOwner: false, continuity: false },
  })
})

it('keeps a first step short, and proposes eight weeks for an idea', () => {
  const long = proposedAction({ ...measure, approach: 'a'.repeat(300) }, '', '2026-12-20')
  expect(long.firstStep).toHaveLength(200)
  expect(proposedAction(null, '', '2026-01-01')).toMatchObject({ dueOn: '2026-02-26', cost: null })
})

it('makes an action of a decision as long as the database takes, with who takes it up', () => {
  const first = `${'t'.repeat(250)}`
  const { title, firstStep } = decidedAction(
    { text: `${first}\n${'b'.repeat(700)}`, owner: 'Beek' },
    'a@beek.nl',
    '2026-12-20',
  )
  expect(title).toHaveLength(200)
  expect(firstStep).toHaveLength(500)
  expect(firstStep).toMatch(/^t{50}\nb+…\nBeek$/)
  expect(decidedAction({ text: 'Bel terug', owner: '' }, '', '2026-12-20').firstStep).toBe('')
})
