import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '#data/queries.ts'
import { formatDay } from '#i18n/formats.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { OpenRoundForm } from './open-round-form.tsx'
import { messages } from './run-round.messages.ts'

/** All rounds, and opening a new one. */
export function RoundsPage() {
  const rounds = useSuspenseQuery(queries.rounds()).data
  const open = rounds.find(({ state }) => state === 'open')
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
      </div>
      {rounds.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
      ) : (
        <div className="grid">
          {rounds.map((round) => (
            <Card key={round.id} accent={round.state === 'open'}>
              <div className="cluster cluster--spread">
                <h2>
                  <Link to="/eszl/rondes/$roundId" params={{ roundId: round.id }}>
                    {round.name}
                  </Link>
                </h2>
                <Badge tone={round.state === 'open' ? 'positive' : 'neutral'}>
                  {messages.state[round.state]}
                </Badge>
              </div>
              <p className="subtle">
                {messages.openedOn(formatDay(round.openedAt))}
                {round.closedAt
                  ? `, ${messages.closedOn(formatDay(round.closedAt))}`
                  : round.closesOn && `, ${messages.closesOn(formatDay(round.closesOn))}`}
              </p>
            </Card>
          ))}
        </div>
      )}
      <section className="stack" aria-labelledby="open-round">
        <h2 id="open-round">{messages.openTitle}</h2>
        <Card>{open ? <p>{messages.openBlocked(open.name)}</p> : <OpenRoundForm />}</Card>
      </section>
    </div>
  )
}
