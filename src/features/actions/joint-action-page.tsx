import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { currentRound } from '#domain/round.ts'
import { decisionQueries } from '#data/decisions.ts'
import { measureQueries } from '#data/measures.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './actions.messages.ts'
import { JointActionForm } from './joint-action-form.tsx'
import './actions.css'

const route = getRouteApi('/eszl/acties/nieuw')

/** Staff make one action of a quick win that municipalities share; which ones is in the address. */
export function JointActionPage() {
  const { maatregel, ronde, gemeenten, besluit } = route.useSearch()
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const measures = useSuspenseQuery(measureQueries.all()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const round = rounds.find(({ id }) => id === ronde) ?? currentRound(rounds)
  const measure = measures.find(({ id }) => id === maatregel) ?? null
  const [decision] = useSuspenseQueries({
    queries: [...(round && besluit ? [round.id] : [])].map(decisionQueries.ofRound),
    combine: (found) => found.map(({ data }) => data.find(({ id }) => id === besluit)),
  })
  const known = municipalities.filter(({ code }) => gemeenten?.includes(code))
  return (
    <div className="stack stack--large narrow">
      <div className="stack">
        <PageTitle eyebrow={<Link to="/eszl/acties">← {messages.toBoard}</Link>}>
          {messages.jointTitle}
        </PageTitle>
        <p className="lead">{messages.jointIntro}</p>
        {measure && <p className="subtle">{messages.from(measure.title)}</p>}
      </div>
      {round ? (
        <JointActionForm
          key={measure?.id ?? besluit ?? ''}
          roundId={round.id}
          measure={measure}
          proposed={known.map(({ code }) => code)}
          decision={decision}
        />
      ) : (
        <EmptyState title={messages.noRoundTitle}>
          <p>{messages.noRound}</p>
        </EmptyState>
      )}
    </div>
  )
}
