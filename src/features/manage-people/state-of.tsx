import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mailQueries } from '#data/mails.ts'
import { formatDay } from '#i18n/formats.ts'
import { messages } from './manage-people.messages.ts'
import type { PersonRow } from './people-rows.ts'

/** Since when somebody is in or invited, when that person signed in last, and whether mails arrive. */
export function StateOf({ row }: { row: PersonRow }) {
  return (
    <>
      <Since row={row} />
      <NotReached email={row.email} />
    </>
  )
}

function NotReached({ email }: { email: string }) {
  const undelivered = useQuery(mailQueries.undelivered()).data ?? []
  const lost = undelivered.find(({ recipient }) => recipient === email)
  if (!lost) return null
  return (
    <span className="below">
      <Link to="/eszl/mail">{messages.notReached}</Link>
      {lost.answer !== null && (
        <span className="small subtle below">{messages.mailSaid(lost.answer)}</span>
      )}
    </span>
  )
}

function Since({ row: { member, invitedAt, since, lastSignedIn } }: { row: PersonRow }) {
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
