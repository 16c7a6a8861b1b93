import { describe, expect, test } from 'vitest'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import type { RoundSettings } from '../round.ts'
import type { Municipality } from '../territory/municipality.ts'
import { MAIL_KINDS } from '../mail/mail-kind.ts'
import type { RehearsalInput, RehearsedPerson } from './input.ts'
import { BY_ACT } from './mails.ts'
import { rehearse } from './rehearsal.ts'

const all = territory.municipalities.map((one) => ({ ...one, takesPart: true })) as Municipality[]
const settings: RoundSettings = {
  ...{ startsOn: '2027-03-01', route: 'full', ownResults: true, graceDays: 5 },
  ...{ rating: true, ratingFrom: null, ratingUntil: null, codes: 'some' },
  ...{ participantsOn: null, publicOn: null },
}
const people: RehearsedPerson[] = all.flatMap(({ code: municipalityCode, slug }) =>
  (['coordinator', 'colleague'] as const).map((role) => ({
    ...{ email: `${role}@${slug}.example`, role, municipalityCode, invited: false },
  })),
)
const input = (more: Partial<RehearsalInput> = {}): RehearsalInput => ({
  ...{ definition: DEFINITION, settings, closesOn: '2027-04-30', municipalities: all, people },
  ...{ earlierRounds: 2, before: new Map(all.map(({ code }) => [code, 100])), seed: 1 },
  reminderDays: [14, 7, 2],
  ...more,
})
const chart = (name: string, more: Partial<RehearsalInput> = {}) =>
  rehearse(input(more)).charts.find((one) => one.chart === name)

describe('a rehearsal', () => {
  test('is the same for a seed, and another for another', () => {
    expect(rehearse(input())).toEqual(rehearse(input()))
    expect(rehearse(input({ seed: 2 }))).not.toEqual(rehearse(input()))
  })

  test('of sixteen fills every chart', () => {
    const { charts, cells, hidden } = rehearse(input())
    // Of who hands in.
    const some = ['subregions', 'map', 'profiles', 'bothSides']
    for (const { chart, filled, of } of charts)
      if (some.includes(chart)) expect([chart, filled > 0]).toEqual([chart, true])
      else expect([chart, filled]).toEqual([chart, of])
    expect(hidden).toEqual([])
    expect(cells.hidden).toBe(0)
    expect(cells.shown + cells.indicative).toBe(16 * DEFINITION.ratingItems.length)
  })

  test('of four has no median of the region, whatever they answer', () => {
    for (let seed = 1; seed <= 50; seed++)
      expect(chart('full', { municipalities: all.slice(0, 4), seed })).toMatchObject({
        filled: 0,
        needed: 5,
      })
    for (const name of ['profiles', 'report'])
      expect(chart(name, { municipalities: all.slice(0, 4) })?.filled).toBe(0)
  })

  test('compares those of one route with each other only', () => {
    const names = (more: Partial<RehearsalInput>) =>
      rehearse(input(more)).charts.map((one) => one.chart)
    expect(names({ settings: { ...settings, route: null } }).slice(0, 2)).toEqual(['short', 'full'])
    expect(names({}).slice(0, 1)).toEqual(['full'])
    expect(names({ settings: { ...settings, route: 'short' } })[0]).toBe('short')
  })

  test('hides what too few answered, and tells where', () => {
    const [few] = all
    const before = new Map(all.map(({ code }) => [code, code === few?.code ? 3 : 100]))
    const played = rehearse(input({ before }))
    expect(played.hidden.map(({ code }) => code)).toEqual([few?.code])
    const cells = played.hidden.flatMap(({ themes }) => themes)
    expect(cells.map(({ hidden, of }) => of - hidden)).toEqual(cells.map(() => 0))
    expect(cells.reduce((sum, { of }) => sum + of, 0)).toBe(DEFINITION.ratingItems.length)
    expect(played.cells.hidden).toBe(DEFINITION.ratingItems.length)
    expect(played.charts.at(-1)).toMatchObject({ chart: 'entrepreneurs', filled: 15, of: 16 })
  })

  test('without ratings has nothing of entrepreneurs, and no place with too few', () => {
    const played = rehearse(input({ settings: { ...settings, rating: false } }))
    expect([played.cells.shown, played.cells.indicative, played.hidden]).toEqual([0, 0, []])
    expect(played.charts.at(-1)).toMatchObject({ filled: 0, of: 16 })
  })

  test('shows rounds side by side from the third on', () => {
    expect([0, 1, 2].map((earlierRounds) => chart('rounds', { earlierRounds })?.filled)).toEqual([
      0, 0, 1,
    ])
  })

  const mails = (more: Partial<RehearsalInput> = {}) => rehearse(input(more)).mails
  const days = (more: Partial<RehearsalInput> = {}) =>
    mails(more).map(({ kind, day }) => `${kind} ${day ?? ''}`.trim())

  test('mails on days that follow from the round', () => {
    expect(days()).toEqual([
      'round_open 2027-03-01',
      ...['reminder 2027-04-16', 'reminder 2027-04-23', 'reminder 2027-04-28'],
      ...['ready', 'own', 'compared'],
    ])
    // Without a reminder around the last week everybody hears that it closes; what came before the opening goes not.
    expect(days({ reminderDays: [14, 2] })).toContain('closing 2027-04-23')
    expect(days({ reminderDays: [] }).slice(1, 2)).toEqual(['closing 2027-04-23'])
    const late = { ...settings, startsOn: '2027-04-25', participantsOn: '2027-05-10' }
    expect(days({ settings: late })).toEqual([
      'round_open 2027-04-25',
      ...['closing 2027-04-25', 'reminder 2027-04-28', 'ready', 'own', 'compared 2027-05-10'],
    ])
    expect(days({ closesOn: null })).toEqual(['round_open 2027-03-01', 'ready', 'own', 'compared'])
  })

  test('mails who is there or was invited, by name', () => {
    const [first, second] = all
    const viewer = {
      email: 'v@x.example',
      role: 'viewer' as const,
      municipalityCode: null,
      invited: false,
    }
    const played = rehearse(
      input({
        reminderDays: [0],
        people: [
          ...people
            .filter((one) => one.municipalityCode !== first?.code)
            .map((one) => ({ ...one, invited: one.municipalityCode === second?.code })),
          viewer,
        ],
      }),
    )
    expect(played.unheard).toEqual([first?.code])
    const to = (kind: string) =>
      played.mails.find((one) => one.kind === kind)?.to.map(({ email }) => email) ?? []
    expect(to('round_open')).toHaveLength(15)
    expect(to('round_open')).toContain(`coordinator@${second?.slug ?? ''}.example`)
    // Who was invited has not signed in, and sees nothing yet.
    expect(to('own')).not.toContain(`coordinator@${second?.slug ?? ''}.example`)
    expect(to('compared').toSorted()).toEqual([...to('own'), 'v@x.example'].toSorted())
    expect(to('ready').every((email) => email.startsWith('colleague@'))).toBe(true)
    expect(to('closing').some((email) => email.startsWith('colleague@'))).toBe(true)
  })

  test('names every kind of mail: with its people, or as sent by an act', () => {
    const kinds = mails({ reminderDays: [2] }).map(({ kind }) =>
      kind === 'own' || kind === 'compared' ? 'outcome' : kind,
    )
    expect([...new Set([...kinds, ...BY_ACT])].toSorted()).toEqual([...MAIL_KINDS].toSorted())
  })

  test('takes as long as the questionnaire says', () => {
    const { minutes } = rehearse(input())
    expect(minutes.together).toBe(16 * minutes.full)
    expect(minutes.short).toBeLessThan(minutes.full)
  })
})
