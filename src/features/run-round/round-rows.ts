import type { Member } from '#domain/access/member.ts'
import { progress, type Progress } from '#domain/questionnaire/completeness.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Invitation } from '#data/members.ts'
import type { RatingResponse } from '#data/ratings.ts'

/** How far one municipality is. */
export type RoundRow = {
  municipality: Municipality
  scan: Scan
  progress: Progress
  /** Addresses of who coordinates, and of who was invited to. */
  coordinators: readonly string[]
  invited: readonly string[]
  /** Null below the publishing threshold. */
  ratings: number | null
}

export type RoundFilter = { state?: Scan['state'] | undefined; subregion?: string | undefined }

/** The municipalities of a round by name, as far as they pass the filter. */
export function roundRows(
  known: {
    definition: Definition
    municipalities: readonly Municipality[]
    scans: readonly Scan[]
    members: readonly Member[]
    invitations: readonly Invitation[]
    responses: readonly RatingResponse[]
  },
  filter: RoundFilter,
): readonly RoundRow[] {
  return known.municipalities.flatMap((municipality) => {
    const { code, subregion } = municipality
    const scan = known.scans.find(({ municipalityCode }) => municipalityCode === code)
    if (!scan || (filter.state && scan.state !== filter.state)) return []
    if (filter.subregion && subregion !== filter.subregion) return []
    const coordinates = (person: { role: string; municipalityCode: string | null }) =>
      person.role === 'coordinator' && person.municipalityCode === code
    return [
      {
        municipality,
        scan,
        progress: progress(known.definition, scan.answers, scan.route),
        coordinators: known.members.filter(coordinates).map(({ email }) => email),
        invited: known.invitations
          .filter((invitation) => coordinates(invitation) && invitation.claimedAt === null)
          .map(({ email }) => email),
        ratings:
          known.responses.find(({ municipalityCode }) => municipalityCode === code)?.n ?? null,
      },
    ]
  })
}
