import { fc, test as check } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  domainsOf,
  faultOf,
  meantDomain,
  readList,
  type Checking,
  type Place,
} from './pasted-list.ts'

const PLACES: Place[] = [
  { code: 'GM0888', name: 'Beek', slug: 'beek' },
  { code: 'GM1883', name: 'Sittard-Geleen', slug: 'sittard-geleen' },
  { code: 'GM0994', name: 'Valkenburg aan de Geul', slug: 'valkenburg-aan-de-geul' },
  { code: 'GM0981', name: 'Vaals', slug: 'vaals' },
]
const read = (text: string) =>
  readList(text, PLACES).map(({ name, email, municipality, said }) => [
    name,
    email,
    municipality ?? (said === '' ? null : `? ${said}`),
  ])

describe('one line', () => {
  test.each([
    ['Anna Jansen\tanna@beek.nl\tBeek', ['Anna Jansen', 'anna@beek.nl', 'GM0888']],
    ['Beek;Anna Jansen;ANNA@beek.nl', ['Anna Jansen', 'anna@beek.nl', 'GM0888']],
    ['anna@beek.nl, gemeente Beek, Anna Jansen', ['Anna Jansen', 'anna@beek.nl', 'GM0888']],
    ['Anna Jansen <anna@beek.nl> Beek', ['Anna Jansen', 'anna@beek.nl', 'GM0888']],
    ['"Jansen, Anna" <anna@beek.nl>; Beek', ['Jansen Anna', 'anna@beek.nl', 'GM0888']],
    ['Anna Jansen Sittard-Geleen anna@sg.nl', ['Anna Jansen', 'anna@sg.nl', 'GM1883']],
    ['Sittard Geleen Anna anna@sg.nl', ['Anna', 'anna@sg.nl', 'GM1883']],
    ['anna@vadg.nl\tValkenburg aan de Geul', ['', 'anna@vadg.nl', 'GM0994']],
    ['GM0981 anna@vaals.nl', ['', 'anna@vaals.nl', 'GM0981']],
    ['Anna\tanna@x.nl\tAtlantis', ['Anna', 'anna@x.nl', '? Atlantis']],
    ['gemeente Atlantis\tanna@x.nl', ['', 'anna@x.nl', '? gemeente Atlantis']],
    ['anna@x.nl', ['', 'anna@x.nl', null]],
    ['Anna Jansen\tanna@\tBeek', ['Anna Jansen', 'anna@', 'GM0888']],
    ['Anna Jansen\tBeek', ['Anna Jansen', '', 'GM0888']],
    ['mailto:anna@beek.nl\tBeek', ['', 'anna@beek.nl', 'GM0888']],
  ])('%j', (line, person) => {
    expect(read(line)).toEqual([person])
  })
})

describe('a list', () => {
  test('leaves the heading of a sheet and empty lines out', () => {
    expect(read('Naam\tE-mail\tGemeente\r\n\r\nAnna\ta@beek.nl\tBeek\r\n\t\t\r\n')).toEqual([
      ['Anna', 'a@beek.nl', 'GM0888'],
    ])
  })
  test('may have a municipality above its people, and several people in a line', () => {
    expect(
      read('Beek:\nAnna <a@beek.nl>; Bas <b@beek.nl>\nGemeente Vaals\nc@vaals.nl\nd@x.nl, Beek'),
    ).toEqual([
      ['Anna', 'a@beek.nl', 'GM0888'],
      ['Bas', 'b@beek.nl', 'GM0888'],
      ['', 'c@vaals.nl', 'GM0981'],
      ['', 'd@x.nl', 'GM0888'],
    ])
  })
  test('of a coordinator is of the own municipality, unless it says another', () => {
    const own = readList('Anna\ta@beek.nl\nBas\tb@vaals.nl\tVaals', PLACES, 'GM0888')
    expect(own.map(({ municipality }) => municipality)).toEqual(['GM0888', 'GM0981'])
  })

  const name = fc
    .stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{2,9})?$/)
    .filter(
      (text) =>
        !/^(Beek|Vaals|Naam|Adres|Mail|Email|Gemeente|Functie)/.test(text) &&
        !/ (Beek|Vaals)$/.test(text),
    )
  const email = fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,6})?@[a-z]{2,9}\.(nl|com)$/)
  const person = fc.record({ name, email, place: fc.constantFrom(...PLACES) })
  const written = fc.record({
    order: fc.shuffledSubarray(['name', 'email', 'place'] as const, { minLength: 3 }),
    between: fc.constantFrom('\t', ';', ', ', ' ; ', '\t\t'),
    pointed: fc.boolean(),
  })
  check.prop([fc.array(fc.tuple(person, written), { minLength: 1, maxLength: 12 })])(
    'reads back what was written, in any order and with any sign between',
    (people) => {
      const text = people
        .map(([{ name, email, place }, { order, between, pointed }]) => {
          const parts = { name, email: pointed ? `<${email}>` : email, place: place.name }
          return order.map((part) => parts[part]).join(between)
        })
        .join('\n')
      expect(read(text)).toEqual(
        people.map(([{ name, email, place }]) => [name, email, place.code]),
      )
    },
  )
  check.prop([fc.string({ unit: 'binary', maxLength: 200 })])('never breaks', (text) => {
    for (const { email, key } of readList(text, PLACES)) {
      expect(typeof email).toBe('string')
      expect(key).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('what is wrong', () => {
  const checking: Checking = {
    known: [
      { email: 'bea@beek.nl', municipalityCode: 'GM0888', waiting: false },
      { email: 'wim@beek.nl', municipalityCode: 'GM0888', waiting: true },
      { email: 'staf@eszl.nl', municipalityCode: null, waiting: false },
    ],
    domains: domainsOf(['bea@beek.nl', 'anna@gemeente-vaals.nl'], PLACES),
    own: null,
    accepted: new Set(),
  }
  const faults = (text: string, more: Partial<Checking> = {}) => {
    const all = readList(text, PLACES)
    return all.map((person) => faultOf(person, all, { ...checking, ...more }))
  }
  test.each([
    ['nieuw@beek.nl\tBeek', null],
    ['nieuw@elders-heel-anders.nl\tBeek', null],
    ['nieuw@beek\tBeek', 'badAddress'],
    ['Anna\tBeek', 'badAddress'],
    ['nieuw@gmial.com\tBeek', 'typo'],
    ['nieuw@gemeente-valas.nl\tVaals', 'typo'],
    ['nieuw@sittard-gelen.nl\tSittard-Geleen', 'typo'],
    ['bea@beek.nl\tBeek', 'member'],
    ['bea@beek.nl\tVaals', 'memberElsewhere'],
    ['staf@eszl.nl\tBeek', 'memberElsewhere'],
    ['wim@beek.nl\tBeek', 'invited'],
    ['wim@beek.nl\tVaals', 'invitedElsewhere'],
    ['nieuw@beek.nl\tAtlantis', 'unknownMunicipality'],
  ])('with %j: %s', (line, fault) => {
    expect(faults(line)).toEqual([fault])
  })
  test('the second of two with one address', () => {
    expect(faults('a@beek.nl\tBeek\nA@BEEK.nl\tVaals')).toEqual([null, 'double'])
  })
  test('not an address that somebody said is right', () => {
    const accepted = new Set(['nieuw@gmial.com'])
    expect(faults('nieuw@gmial.com\tBeek', { accepted })).toEqual([null])
  })
  test('another municipality than that of the coordinator', () => {
    expect(faults('a@beek.nl\tBeek', { own: 'GM0981' })).toEqual(['otherMunicipality'])
  })
  test('the domain that was meant is told', () => {
    expect(meantDomain('x@gmial.com', checking.domains)).toBe('gmail.com')
    expect(meantDomain('x@bek.nl', checking.domains)).toBe('beek.nl')
    expect(meantDomain('x@gemeentevaals.nl', checking.domains)).toBe('gemeente-vaals.nl')
    expect(meantDomain('x@gmail.com', checking.domains)).toBeNull()
    expect(meantDomain('x@heel-iets-anders.nl', checking.domains)).toBeNull()
  })
})
