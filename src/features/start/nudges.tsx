import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memberQueries } from '#data/members.ts'
import { formatList } from '#i18n/formats.ts'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { fewOf } from '#ui/layout/few.ts'
import type { StandingsProps } from './round-at-a-glance.tsx'
import { needANudge, type Standing } from './round-state.ts'
import { messages } from './staff-start.messages.ts'

/** Who has not submitted yet, and whom to write. */
export function Nudges({ round, standings }: StandingsProps) {
  const stuck = needANudge(standings)
  const { first, rest } = fewOf(stuck)
  return (
    <section className="stack" aria-labelledby="nudges">
      <div className="stack stack--small">
        <h2 id="nudges">{messages.nudgeTitle}</h2>
        <p className="subtle">{stuck.length > 0 ? messages.nudgeText : messages.everyone}</p>
      </div>
      {stuck.length > 0 && (
        <Card>
          <ul className="themes">
            {first.map((standing) => (
              <li key={standing.scan.id}>
                <div>
                  <strong>{standing.municipality.name}</strong>
                  <p className="small">
                    <Coordinators roundId={round.id} code={standing.municipality.code} />
                  </p>
                </div>
                <Progress standing={standing} />
              </li>
            ))}
          </ul>
          {rest.length > 0 && (
            <Link
              to="/eszl/rondes/$roundId"
              params={{ roundId: round.id }}
              search={{ volgorde: 'voortgang' }}
            >
              {messages.moreNudges(rest.length)}
            </Link>
          )}
        </Card>
      )}
    </section>
  )
}

function Progress({ standing: { municipality, scan, done, asked } }: { standing: Standing }) {
  if (scan.state === 'not_started') {
    return (
      <span className="themes__end">
        <Badge>{messages.counts.not_started}</Badge>
      </span>
    )
  }
  return (
    <ProgressBar
      label={messages.progressOf(done, asked)}
      name={messages.progressName(municipality.name)}
      done={done}
      total={asked}
    />
  )
}

function Coordinators({ roundId, code }: { roundId: string; code: string }) {
  const coordinators = useSuspenseQuery(memberQueries.all()).data.filter(
    ({ role, municipalityCode }) => role === 'coordinator' && municipalityCode === code,
  )
  const invited = useSuspenseQuery(memberQueries.invitations()).data.filter(
    ({ role, municipalityCode, claimedAt }) =>
      role === 'coordinator' && municipalityCode === code && claimedAt === null,
  )
  if (coordinators.length === 0) {
    return (
      <>
        {invited.length > 0
          ? messages.invited(formatList(invited.map(({ email }) => email)))
          : messages.nobody}{' '}
        <Link to="/eszl/rondes/$roundId" params={{ roundId }}>
          {messages.invite}
        </Link>
      </>
    )
  }
  return coordinators.map(({ email }) => (
    <a
      key={email}
      className="mail-link"
      href={`mailto:${email}?subject=${encodeURIComponent(messages.mailSubject)}`}
    >
      {messages.mail(email)}
    </a>
  ))
}
