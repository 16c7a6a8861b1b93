import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Member } from '#domain/access/member.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { Round } from '#domain/round.ts'
import { reaches, stageOf } from '#domain/visibility.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { NamingConsent } from './naming-consent.tsx'
import { messages } from './see-comparison.messages.ts'

const address = getRouteApi('/gemeente/vergelijken')

/** A municipality beside the others of a round, and whether its own name stands there. */
export function ParticipantPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const member = useSuspenseQuery(sessionQueries.current()).data.member
  const shown = rounds.filter(({ id }) => reaches(stageOf(id, steps), 'participants'))
  const { round, choice } = useRoundChoice(rounds, shown, ['thema'])
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle
          eyebrow={
            <Link to="/gemeente" className="no-print">
              ← {messages.toStart}
            </Link>
          }
        >
          {messages.title}
        </PageTitle>
        <p className="lead">{messages.intro}</p>
        <div className="cluster cluster--fields no-print">{choice}</div>
      </div>
      {round && member ? (
        <OfRound key={round.id} round={round} member={member} />
      ) : (
        <EmptyState title={messages.noRoundTitle}>
          <p>{messages.noRound}</p>
        </EmptyState>
      )}
    </div>
  )
}

function OfRound({ round, member }: { round: Round; member: Member }) {
  const { thema } = address.useSearch()
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(member.municipalityCode ?? '')).data
  const stage = stageOf(round.id, steps)
  const scan = scans.find(({ roundId }) => roundId === round.id)
  const route = scan?.route ?? 'full'
  return (
    <>
      {reaches(stage, 'participants') ? (
        <ComparisonView
          round={round}
          route={route}
          themeId={thema}
          nothing={
            scan?.state === 'submitted'
              ? messages.tooFew(route, ENOUGH_FOR_A_MEDIAN)
              : messages.notHandedIn
          }
        />
      ) : (
        <EmptyState title={messages.notShownTitle}>
          <p>{messages.notShown[stage]}</p>
        </EmptyState>
      )}
      <NamingConsent member={member} round={round} stage={stage} />
    </>
  )
}
