import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Badge, Card, LinkCard } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { OpenRoundForm } from './open-round-form.tsx'
import { periodOf } from './round-period.ts'
import { messages } from './run-round.messages.ts'
import { StillWaiting } from './still-waiting.tsx'
import { Viewers } from './viewers/viewers.tsx'

/** All rounds, and opening a new one. */
export function RoundsPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const versions = useSuspenseQuery(questionnaireQueries.versions()).data
  const open = rounds.find(({ state }) => state === 'open')
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
      </div>
      <StillWaiting />
      {rounds.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
      ) : (
        <div className="grid">
          {rounds.map((round) => (
            <LinkCard
              key={round.id}
              level={2}
              link={
                <Link to="/eszl/rondes/$roundId" params={{ roundId: round.id }}>
                  {round.name}
                </Link>
              }
            >
              <p className="subtle">{periodOf(round)}</p>
              <p>
                <Badge tone={round.state === 'open' ? 'positive' : 'neutral'}>
                  {messages.state[round.state]}
                </Badge>
              </p>
            </LinkCard>
          ))}
        </div>
      )}
      <section className="stack narrow" aria-labelledby="open-round">
        <h2 id="open-round">{messages.openTitle}</h2>
        {open ? (
          <p>
            {messages.openBlocked(open.name)}{' '}
            <Link to="/eszl/rondes/$roundId" params={{ roundId: open.id }}>
              {messages.toOpenRound(open.name)}
            </Link>
          </p>
        ) : (
          <Card>
            <OpenRoundForm versions={versions} />
          </Card>
        )}
      </section>
      <Viewers />
    </div>
  )
}
