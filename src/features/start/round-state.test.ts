import { expect, test } from 'vitest'
import territory from '#content/region.json'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { DEFINITION } from '#tests/content.ts'
import type { Scan } from '#domain/scan.ts'
import { municipalitySchema } from '#domain/territory/municipality.ts'
import { countStates, daysUntil, needANudge, standings } from './round-state.ts'

const definition = DEFINITION
const municipalities = territory.municipalities.map((municipality) =>
  municipalitySchema.parse({ takesPart: true, ...municipality }),
)

function scan(name: string, state: Scan['state'], answered = 0): Scan {
  const code = municipalities.find((municipality) => municipality.name === name)?.code ?? ''
  const answers = Object.fromEntries(
    definition.items
      .filter(({ showIf }) => !showIf)
      .slice(0, answered)
      .map(({ id }) => [id, { ...EMPTY_ANSWER, status: 'unknown' as const }]),
  )
  return {
    id: name,
    roundId: 'round',
    municipalityCode: code,
    route: 'full',
    state,
    handedIn: null,
    submittedAt: null,
    answers,
    changedAt: null,
    versions: {},
  }
}

const all = standings(
  definition,
  [
    scan('Stein', 'in_progress', 20),
    scan('Vaals', 'not_started'),
    scan('Beek', 'in_progress', 3),
    scan('Heerlen', 'submitted', 40),
    scan('Simpelveld', 'not_started'),
  ],
  municipalities,
)

test('counts the scans in each state', () => {
  expect(countStates(all)).toEqual({
    not_started: 2,
    in_progress: 2,
    ready_to_sign: 0,
    submitted: 1,
  })
})

test('nudges the least done first, ties by name, and leaves who has submitted alone', () => {
  const names = needANudge(all).map(({ municipality }) => municipality.name)
  expect(names).toEqual(['Simpelveld', 'Vaals', 'Beek', 'Stein'])
})

test('counts days over a change of clocks', () => {
  expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2)
  expect(daysUntil('2026-10-24', '2026-10-24')).toBe(0)
})
