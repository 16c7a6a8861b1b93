import { expect, test } from 'vitest'
import type { Member } from '#domain/access/member.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { personRows, withoutCoordinator } from './people-rows.ts'

const place = (code: string, name: string, takesPart = true) =>
  ({ code, name, takesPart }) as Municipality
const PLACES = [place('GM1', 'Zuid'), place('GM2', 'Aan'), place('GM3', 'Niet', false)]
const member = (email: string, role: Member['role'], municipalityCode: string | null): Member => ({
  ...{ userId: email, email, role, municipalityCode },
})
const invitation = (email: string, municipalityCode: string, claimedAt: string | null = null) => ({
  ...{ email, role: 'coordinator' as const, municipalityCode, claimedAt },
  invitedAt: '2026-11-01T09:00:00.000Z',
})
const SEEN = { userId: 'b@x.nl', since: '2026-11-02T09:00:00.000Z', last: null }

test('everybody stands there once, by municipality, coordinators first', () => {
  const rows = personRows(
    [member('b@x.nl', 'colleague', 'GM1'), member('staf@x.nl', 'staff', null)],
    [invitation('c@x.nl', 'GM1'), invitation('b@x.nl', 'GM1', '2026-11-02T09:00:00.000Z')],
    [SEEN],
    PLACES,
  )
  expect(rows.map(({ email, municipality }) => [email, municipality?.name])).toEqual([
    ['staf@x.nl', undefined],
    ['c@x.nl', 'Zuid'],
    ['b@x.nl', 'Zuid'],
  ])
  expect(rows[1]).toMatchObject({ member: null, since: null })
  expect(rows[2]).toMatchObject({ invitedAt: '2026-11-01T09:00:00.000Z', since: SEEN.since })
})

test('a municipality is without as long as nobody leads it or is asked to', () => {
  const without = (...members: Member[]) =>
    withoutCoordinator(personRows(members, [], [], PLACES), PLACES).map(({ name }) => name)
  expect(without()).toEqual(['Zuid', 'Aan'])
  expect(without(member('a@x.nl', 'colleague', 'GM1'))).toEqual(['Zuid', 'Aan'])
  expect(without(member('a@x.nl', 'coordinator', 'GM1'))).toEqual(['Aan'])
  const asked = personRows([], [invitation('c@x.nl', 'GM2')], [], PLACES)
  expect(withoutCoordinator(asked, PLACES).map(({ name }) => name)).toEqual(['Zuid'])
})
