import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import { queries } from '#data/queries.ts'
import { ProgressBar, TableScroll } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { needANudge, type Standing } from './round-state.ts'
import { messages } from './staff-start.messages.ts'

export type NudgesProps = { round: Round; standings: readonly Standing[] }

/** Who has not submitted yet, and whom to write. */
export function Nudges({ round, standings }: NudgesProps) {
  const stuck = needANudge(standings)
  return (
    <section className="stack" aria-labelledby="nudges">
      <div className="stack stack--small">
        <h2 id="nudges">{messages.nudgeTitle}</h2>
        {stuck.length > 0 && <p className="subtle">{messages.nudgeText}</p>}
      </div>
      {stuck.length === 0 ? (
        <p>{messages.everyone}</p>
      ) : (
        <TableScroll label={messages.nudgeTitle}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{messages.municipality}</th>
                <th scope="col">{messages.progress}</th>
                <th scope="col">{messages.contact}</th>
              </tr>
            </thead>
            <tbody>
              {stuck.map((standing) => (
                <Nudge key={standing.scan.id} round={round} standing={standing} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}

function Nudge({ round, standing }: { round: Round; standing: Standing }) {
  const { municipality, scan, done, asked } = standing
  const coordinators = useSuspenseQuery(queries.members()).data.filter(
    ({ role, municipalityCode }) =>
      role === 'coordinator' && municipalityCode === municipality.code,
  )
  return (
    <tr>
      <th scope="row">{municipality.name}</th>
      <td>
        {scan.state === 'not_started' ? (
          <Badge>{messages.counts.not_started}</Badge>
        ) : (
          <ProgressBar
            label={messages.progressOf(done, asked)}
            name={messages.progressName(municipality.name)}
            done={done}
            total={asked}
          />
        )}
      </td>
      <td>
        {coordinators.map(({ email }) => (
          <a
            key={email}
            className="nudge__mail"
            href={`mailto:${email}?subject=${encodeURIComponent(messages.mailSubject)}`}
          >
            {messages.mail(email)}
          </a>
        ))}
        {coordinators.length === 0 && (
          <>
            {messages.nobody}.{' '}
            <Link to="/eszl/rondes/$roundId" params={{ roundId: round.id }}>
              {messages.invite}
            </Link>
          </>
        )}
      </td>
    </tr>
  )
}
