import type { RehearsedPerson } from '#domain/rehearsal/input.ts'
import type { Member } from '#domain/access/member.ts'
import type { Invitation } from '#data/members.ts'

/** Who is in, and who was invited and has not come yet (private.people_of). */
export const peopleOf = (
  members: readonly Member[],
  invitations: readonly Invitation[],
): RehearsedPerson[] => [
  ...members.map((one) => ({ ...one, invited: false })),
  ...invitations
    .filter(
      ({ claimedAt, email }) =>
        claimedAt === null && !members.some((member) => member.email === email),
    )
    .map((one) => ({ ...one, invited: true })),
]
