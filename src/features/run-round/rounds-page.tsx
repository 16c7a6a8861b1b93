import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isOver, type PlannedRound, type Round } from '#domain/round.ts'
import { roundQueries } from '#data/rounds.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Badge, LinkCard } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages as making } from './make-round/make-round.messages.ts'
import { periodOf } from './round-period.ts'
import { messages } from './run-round.messages.ts'
import { StillWaiting } from './still-waiting.tsx'
import { Viewers } from './viewers/viewers.tsx'

/** All rounds: those that are made, and those that are or were open. */
export function RoundsPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const planned = useSuspenseQuery(roundQueries.planned()).data
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
        <div>
          <Link to="/eszl/rondes/nieuw" className={buttonLink.primary}>
            {making.make}
          </Link>
        </div>
      </div>
      <StillWaiting />
      {rounds.length + planned.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
        </EmptyState>
      ) : (
        <div className="grid">
          {planned.map((round) => (
            <PlannedCard key={round.id} round={round} />
          ))}
          {rounds.map((round) => (
            <RoundCard key={round.id} round={round} />
          ))}
        </div>
      )}
      <Viewers />
    </div>
  )
}

function PlannedCard({ round }: { round: PlannedRound }) {
  const { startsOn } = round.settings
  const planned = round.state === 'planned'
  const day = startsOn === null ? null : formatDay(startsOn)
  return (
    <LinkCard
      level={2}
      link={
        <Link to="/eszl/rondes/concept/$roundId" params={{ roundId: round.id }}>
          {round.name}
        </Link>
      }
    >
      <p className="subtle">
        {day === null
          ? making.notFilled
          : !planned
            ? making.draftOn(day)
            : isOver(round, today())
              ? making.overShort
              : startsOn !== null && startsOn <= today()
                ? making.waitsShort
                : making.opensOn(day)}
      </p>
      <p>
        <Badge tone={planned ? 'warning' : 'neutral'}>
          {planned ? making.plannedState : making.draftState}
        </Badge>
      </p>
    </LinkCard>
  )
}

function RoundCard({ round }: { round: Round }) {
  return (
    <LinkCard
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
  )
}
