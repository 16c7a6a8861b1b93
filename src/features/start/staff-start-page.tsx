import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { currentRound, placesIn, type Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { LinkCard } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { LateActions } from './late-actions.tsx'
import { Nudges } from './nudges.tsx'
import { ProofDoors } from './proof-card.tsx'
import { Counts, StandingsMap } from './round-at-a-glance.tsx'
import { daysUntil, standings } from './round-state.ts'
import { messages } from './staff-start.messages.ts'
import './start.css'

/** What waits in any round; another feature tells. */
export type StaffStartPageProps = { StillWaiting: ComponentType }

/** Where staff begin: how the round stands, who is stuck, and where to look further. */
export function StaffStartPage({ StillWaiting }: StaffStartPageProps) {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const round = currentRound(rounds)
  const others = rounds.filter(({ id, state }) => state === 'open' && id !== round?.id)
  return (
    <div className="stack stack--large">
      <header className="stack stack--small">
        <PageTitle eyebrow={round?.name}>{messages.title}</PageTitle>
        {round && <p className="lead">{closing(round)}</p>}
        {others.length > 0 && (
          <p>
            {messages.alsoOpen}{' '}
            {others.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link to="/eszl/rondes/$roundId" params={{ roundId: id }}>
                  {name}
                </Link>
              </span>
            ))}
          </p>
        )}
      </header>
      {round ? (
        <RoundNow round={round} />
      ) : (
        <EmptyState title={messages.noRoundTitle}>
          <p>{messages.noRound}</p>
          <Link to="/eszl/rondes" className={buttonLink.primary}>
            {messages.openRound}
          </Link>
        </EmptyState>
      )}
      <StillWaiting />
      <Doors />
    </div>
  )
}

function RoundNow({ round }: { round: Round }) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const scans = useSuspenseQuery(scanQueries.ofRound(round.id)).data
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const inRound = placesIn(participation, round.id)
  const all = standings(
    definition,
    scans,
    municipalities.filter(({ code }) => inRound.includes(code)),
  )
  return (
    <>
      <Counts round={round} standings={all} />
      <div className="split">
        <Nudges round={round} standings={all} />
        <StandingsMap round={round} standings={all} />
      </div>
    </>
  )
}

function Doors() {
  return (
    <section className="stack" aria-labelledby="doors">
      <h2 id="doors">{messages.doorsTitle}</h2>
      <div className="grid">
        <LinkCard link={<Link to="/eszl/vergelijken">{messages.compareTitle}</Link>}>
          <p>{messages.compare}</p>
        </LinkCard>
        <LinkCard link={<Link to="/eszl/quick-wins">{messages.quickWinsTitle}</Link>}>
          <p>{messages.quickWins}</p>
        </LinkCard>
        <LinkCard link={<Link to="/eszl/maatregelen">{messages.measuresTitle}</Link>}>
          <p>{messages.measures}</p>
        </LinkCard>
        <LinkCard link={<Link to="/eszl/acties">{messages.actionsTitle}</Link>}>
          <LateActions />
        </LinkCard>
        <LinkCard link={<Link to="/eszl/ondernemers">{messages.reachTitle}</Link>}>
          <p>{messages.reach}</p>
        </LinkCard>
        <LinkCard link={<Link to="/eszl/rapport">{messages.reportTitle}</Link>}>
          <p>{messages.report}</p>
        </LinkCard>
        <LinkCard link={<Link to="/eszl/bijeenkomst">{messages.meetingTitle}</Link>}>
          <p>{messages.meeting}</p>
        </LinkCard>
        <LinkCard link={<Link to="/eszl/opmerkingen">{messages.remarksTitle}</Link>}>
          <p>{messages.remarks}</p>
        </LinkCard>
        <LinkCard link={<Link to="/eszl/rondes">{messages.roundsTitle}</Link>}>
          <p>{messages.rounds}</p>
        </LinkCard>
        <ProofDoors />
      </div>
    </section>
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
