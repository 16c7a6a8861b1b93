import { describe, expect, test } from 'vitest'
import type { BoardRow } from '#domain/round-board.ts'
import { municipalitySchema } from '#domain/territory/municipality.ts'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import { roundRows, type RoundFacts, type RoundView } from './round-rows.ts'

const NAMES = ['Beek', 'Stein', 'Heerlen', 'Vaals']
const municipalities = NAMES.map((wanted) =>
  municipalitySchema.parse({
    takesPart: true,
    ...territory.municipalities.find(({ name }) => name === wanted),
  }),
)
const codeOf = (name: string) => municipalities.find((m) => m.name === name)?.code ?? ''

const scan = (name: string, change: Partial<BoardRow>): BoardRow => ({
  scanId: name,
  municipalityCode: codeOf(name),
  takesPart: true,
  route: 'full',
  state: 'not_started',
  themes: [],
  changedAt: null,
  handedInAt: null,
  submittedAt: null,
  returnedAt: null,
  coordinators: 0,
  invited: 0,
  ratings: null,
  enoughRatings: false,
  openQuestions: 0,
  toAnswer: 0,
  unsaved: 0,
  clashes: 0,
  unsavedSince: null,
  notReached: null,
  ...change,
})
const [first, second] = DEFINITION.themes.map(({ id }) => id)
const themes = (done: number, asked: number) => [
  { id: first ?? '', done, asked: 6 },
  { id: second ?? '', done: 0, asked: asked - 6 },
]

const facts: RoundFacts = {
  definition: DEFINITION,
  municipalities,
  scans: [
    scan('Vaals', { state: 'not_started', takesPart: false }),
    scan('Heerlen', { state: 'submitted', changedAt: '2026-10-20T10:00:00+00:00' }),
    scan('Stein', {
      state: 'in_progress',
      route: 'short',
      changedAt: '2026-10-08T10:00:00+00:00',
      themes: themes(1, 16),
    }),
    scan('Beek', {
      state: 'in_progress',
      changedAt: '2026-11-08T10:00:00+00:00',
      themes: themes(1, 48),
      returnedAt: '2026-11-07T10:00:00+00:00',
    }),
  ],
  members: [
    { userId: '1', email: 'anna@beek', role: 'coordinator', municipalityCode: codeOf('Beek') },
    { userId: '2', email: 'sam@beek', role: 'colleague', municipalityCode: codeOf('Beek') },
  ],
  invitations: ['mia@stein', 'anna@beek'].map((email) => ({
    email,
    role: 'coordinator',
    municipalityCode: codeOf(email.endsWith('beek') ? 'Beek' : 'Stein'),
    invitedAt: '2026-10-05',
    claimedAt: email === 'anna@beek' ? '2026-10-06' : null,
  })),
  responses: [
    {
      municipalityCode: codeOf('Heerlen'),
      n: 189,
      leftOut: 10,
      enough: true,
      leftOutMatters: true,
    },
    { municipalityCode: codeOf('Stein'), n: 36, leftOut: null, enough: true, leftOutMatters: null },
    {
      municipalityCode: codeOf('Vaals'),
      n: null,
      leftOut: null,
      enough: false,
      leftOutMatters: null,
    },
  ],
}
const names = (view: RoundView) => roundRows(facts, view).map((row) => row.municipality.name)
const row = (name: string) => roundRows(facts, {}).find((r) => r.municipality.name === name)

describe('the municipalities of a round', () => {
  test('are shown by name, and filtered by state and subregion', () => {
    expect(names({})).toEqual(['Beek', 'Heerlen', 'Stein', 'Vaals'])
    expect(names({ state: 'in_progress' })).toEqual(['Beek', 'Stein'])
    expect(names({ subregion: 'parkstad' })).toEqual(['Heerlen'])
    expect(names({ name: 'STE' })).toEqual(['Stein'])
    expect(names({ state: 'submitted', subregion: 'westelijke-mijnstreek' })).toEqual([])
  })

  test('come in the order of who may need help first', () => {
    expect(names({ order: 'progress' })).toEqual(['Vaals', 'Beek', 'Stein', 'Heerlen'])
    expect(names({ order: 'change' })).toEqual(['Vaals', 'Stein', 'Heerlen', 'Beek'])
    expect(names({ order: 'ratings' })).toEqual(['Beek', 'Vaals', 'Stein', 'Heerlen'])
  })

  test('count what is done of the whole scan, and name its themes', () => {
    expect(row('Stein')?.progress).toEqual({ done: 1, asked: 16 })
    expect(row('Stein')?.themes).toMatchObject([
      { name: DEFINITION.themes[0]?.text.nl, done: 1, asked: 6 },
      { name: DEFINITION.themes[1]?.text.nl, done: 0, asked: 10 },
    ])
  })

  test('say where what is left out would have changed the mark', () => {
    expect([row('Heerlen')?.leftOutMatters, row('Stein')?.leftOutMatters]).toEqual([true, false])
  })

  test('have coordinators, and people who were invited and did not come yet', () => {
    expect(row('Beek')).toMatchObject({ coordinators: ['anna@beek'], invited: [] })
    expect(row('Stein')).toMatchObject({ coordinators: [], invited: ['mia@stein'] })
  })

  test('have no number of ratings below the threshold', () => {
    expect(row('Vaals')?.ratings).toBeNull()
    expect(row('Heerlen')?.ratings).toBe(189)
  })
})
