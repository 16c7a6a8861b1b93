import { formatDay } from '#i18n/formats.ts'
import { messages } from './manage-people.messages.ts'
import type { PersonRow } from './people-rows.ts'

/** Since when somebody is in, and when that person signed in last; or since when an invitation waits. */
export function StateOf({ row: { member, invitedAt, since, lastSignedIn } }: { row: PersonRow }) {
  if (!member) return invitedAt === null ? null : messages.invitedOn(formatDay(invitedAt))
  return (
    <>
      {since !== null && messages.inSince(formatDay(since))}
      {invitedAt !== null && (
        <span className="small subtle below">{messages.invited(formatDay(invitedAt))}</span>
      )}
      {lastSignedIn !== null && (
        <span className="small subtle below">{messages.last(formatDay(lastSignedIn))}</span>
      )}
    </>
  )
}
