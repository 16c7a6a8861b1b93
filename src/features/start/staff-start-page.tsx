import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { currentFirst, placesIn, type Round } from '#domain/round.ts'
import { boardQueries } from '#data/round-board.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { LateActions } from './late-actions.tsx'
import { Counts, StandingsMap } from './round-at-a-glance.tsx'
import { daysUntil, standings } from './round-state.ts'
import { messages } from './staff-start.messages.ts'
import './start.css'

/** What waits in any round, and the board of one; other features tell. */
export type StaffStartPageProps = {
  StillWaiting: ComponentType
  Board: ComponentType<{ round: Round }>
}

/** Where staff begin: how a round stands, what waits, and who is stuck where. */
export function StaffStartPage({ StillWaiting, Board }: StaffStartPageProps) {
  const rounds = currentFirst(useSuspenseQuery(roundQueries.all()).data)
  const { round, choice } = useRoundChoice(rounds, rounds, ['stand', 'deelregio', 'zoek'])
  const anyPlace = useSuspenseQuery(territoryQueries.municipalities()).data.length > 0
  return (
    <div className="stack stack--large">
      <header className="stack stack--small">
        <PageTitle>{messages.title}</PageTitle>
        {round && (
          <div className="cluster cluster--inline">
            <p>{[round.name, closing(round)].filter(Boolean).join('. ')}</p>
            {choice && <div className="no-print">{choice}</div>}
          </div>
        )}
      </header>
      {round ? (
        <RoundNow key={round.id} round={round} StillWaiting={StillWaiting} Board={Board} />
      ) : !anyPlace ? (
        <EmptyState title={messages.noRegionTitle}>
          <p>{messages.noRegion}</p>
          <Link to="/eszl/regio" className={buttonLink.primary}>
            {messages.setUpRegion}
          </Link>
        </EmptyState>
      ) : (
        <EmptyState title={messages.noRoundTitle}>
          <p>{messages.noRound}</p>
          <Link to="/eszl/rondes" className={buttonLink.primary}>
            {messages.openRound}
          </Link>
        </EmptyState>
      )}
    </div>
  )
}

function RoundNow({ round, StillWaiting, Board }: StaffStartPageProps & { round: Round }) {
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const board = useSuspenseQuery(boardQueries.ofRound(round.id)).data
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const inRound = placesIn(participation, round.id)
  const all = standings(
    board,
    municipalities.filter(({ code }) => inRound.includes(code)),
  )
  return (
    <>
      <Counts standings={all} />
      <Board round={round} />
      <div className="start-halves">
        <div className="stack">
          <StillWaiting />
          <Card as="section" labelledBy="actions">
            <h2 id="actions" className="card__title">
              {messages.actionsTitle}
            </h2>
            <LateActions />
            <Link to="/eszl/acties">{messages.toActions}</Link>
          </Card>
        </div>
        <StandingsMap round={round} standings={all} />
      </div>
    </>
  )
}

function closing(round: Round): string {
  if (round.state === 'closed') return messages.closed
  if (!round.closesOn) return ''
  const days = daysUntil(round.closesOn, today())
  if (days < 0) return messages.closesPassed(formatDay(round.closesOn))
  return days === 0
    ? messages.closesToday
    : messages.closesOn(formatDay(round.closesOn), messages.daysLeft(days))
}
