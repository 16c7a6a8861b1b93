import type { Member, Role } from '#domain/access/member.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Invitation } from '#data/members.ts'
import type { SignedIn } from '#data/people.ts'

/** Somebody who is in, or waits to be. */
export type PersonRow = {
  email: string
  role: Role
  municipality: Municipality | null
  /** Null of who did not come yet. */
  member: Member | null
  invitedAt: string | null
  since: string | null
  lastSignedIn: string | null
}

/** Everybody who is in or was invited, by municipality; coordinators first. */
export function personRows(
  members: readonly Member[],
  invitations: readonly Invitation[],
  signedIn: readonly SignedIn[],
  municipalities: readonly Municipality[],
): PersonRow[] {
  const places = new Map(municipalities.map((place) => [place.code, place]))
  const seen = new Map(signedIn.map((one) => [one.userId, one]))
  const invited = new Map(invitations.map(({ email, invitedAt }) => [email, invitedAt]))
  const placeOf = (code: string | null) => (code === null ? null : (places.get(code) ?? null))
  return [
    ...members.map((member) => ({
      email: member.email,
      role: member.role,
      municipality: placeOf(member.municipalityCode),
      member,
      invitedAt: invited.get(member.email) ?? null,
      since: seen.get(member.userId)?.since ?? null,
      lastSignedIn: seen.get(member.userId)?.last ?? null,
    })),
    ...invitations
      .filter(({ claimedAt }) => claimedAt === null)
      .map(({ email, role, municipalityCode, invitedAt }) => ({
        ...{ email, role, invitedAt, member: null, since: null, lastSignedIn: null },
        municipality: placeOf(municipalityCode),
      })),
  ].sort(
    (a, b) =>
      (a.municipality?.name ?? '').localeCompare(b.municipality?.name ?? '', 'nl') ||
      Number(a.role !== 'coordinator') - Number(b.role !== 'coordinator') ||
      a.email.localeCompare(b.email),
  )
}

/** Municipalities that take part without a coordinator, who is in or was invited. */
export function withoutCoordinator(
  rows: readonly PersonRow[],
  municipalities: readonly Municipality[],
): Municipality[] {
  const led = new Set(
    rows.flatMap(({ role, municipality }) =>
      role === 'coordinator' && municipality ? [municipality.code] : [],
    ),
  )
  return municipalities.filter(({ code, takesPart }) => takesPart && !led.has(code))
}
