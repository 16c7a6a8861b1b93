import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate, notFound } from '@tanstack/react-router'
import { placesIn, type PlannedRound } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { Badge } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { Rehearsal } from '../rehearsal/rehearsal.tsx'
import { messages } from './make-round.messages.ts'
import { PlannedFacts } from './planned-facts.tsx'
import { DraftSteps, PlannedSteps } from './plan-steps.tsx'
import { RoundForm } from './round-form.tsx'
import { distancesIn, isTyped, valuesOf } from './round-values.ts'
import { useTypedRound } from './use-typed-round.ts'

const route = getRouteApi('/eszl/rondes/concept/$roundId')

/** A round that is not open yet: a draft to write on, or one that waits for its first day. */
export function PlannedRoundPage() {
  const { roundId } = route.useParams()
  const round = useSuspenseQuery(roundQueries.planned()).data.find(({ id }) => id === roundId)
  const opened = useSuspenseQuery(roundQueries.all()).data.some(({ id }) => id === roundId)
  if (!round && opened) return <Navigate to="/eszl/rondes/$roundId" params={{ roundId }} replace />
  // The router's own way of saying that this address does not exist.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!round) throw notFound()
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle eyebrow={<Link to="/eszl/rondes">{messages.allRounds}</Link>}>
          {round.name}
        </PageTitle>
        <div className="cluster">
          <Badge tone={round.state === 'planned' ? 'positive' : 'neutral'}>
            {round.state === 'planned' ? messages.plannedState : messages.draftState}
          </Badge>
        </div>
      </div>
      {round.state === 'draft' ? <Draft key={round.id} round={round} /> : <Planned round={round} />}
    </div>
  )
}

function Draft({ round }: { round: PlannedRound }) {
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const versions = useSuspenseQuery(questionnaireQueries.versions()).data
  const [last] = useSuspenseQuery(roundQueries.all()).data
  const stored = valuesOf(round, participation)
  const patched = useTypedRound(round.id, stored)
  // Also what was typed before the page was left.
  const typed = isTyped(patched.draft, stored)
  return (
    <>
      {/* The form is long, and often as it should be. */}
      <div className="cluster">
        <a href="#rehearsal">{messages.toRehearsal}</a>
        <a href="#steps">{messages.toSteps}</a>
      </div>
      <RoundForm
        {...{ stored, patched, versions, municipalities }}
        over={round}
        distances={distancesIn(last)}
      />
      <Rehearsal round={round} typed={typed} />
      <DraftSteps
        round={round}
        participants={placesIn(participation, round.id).length}
        typed={typed}
      />
    </>
  )
}

function Planned({ round }: { round: PlannedRound }) {
  const participation = useSuspenseQuery(roundQueries.participation()).data
  return (
    <>
      <PlannedFacts round={round} />
      <Rehearsal round={round} typed={false} />
      <PlannedSteps round={round} participants={placesIn(participation, round.id).length} />
    </>
  )
}
