import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Member } from '#domain/access/member.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import { forMunicipality } from '#domain/quick-wins/own-measure.ts'
import { currentRound, type Round } from '#domain/round.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { measureQueries } from '#data/measures.ts'
import { roundQueries } from '#data/rounds.ts'
import { sessionQueries } from '#data/session.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './actions.messages.ts'
import { NewActionForm } from './new-action-form.tsx'
import './actions.css'

const route = getRouteApi('/gemeente/acties/nieuw')

/** From a quick win to an action: which measure and round are in the address; without one an idea. */
export function NewActionPage() {
  const { maatregel, ronde } = route.useSearch()
  const member = useSuspenseQuery(sessionQueries.current()).data.member
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const catalogue = useSuspenseQuery(measureQueries.all()).data
  const said = useSuspenseQuery(ownMeasureQueries.all()).data
  const round = rounds.find(({ id }) => id === ronde) ?? currentRound(rounds)
  // With the days, weeks and costs that the municipality estimates itself.
  const own = said.filter(({ municipalityCode }) => municipalityCode === member?.municipalityCode)
  const { measures } = forMunicipality(catalogue, own, undefined)
  const measure = measures.find(({ id }) => id === maatregel) ?? null
  return (
    <div className="stack stack--large narrow">
      <div className="stack">
        <PageTitle eyebrow={<Link to="/gemeente/acties">← {messages.toBoard}</Link>}>
          {measure ? messages.newTitle : messages.newIdeaTitle}
        </PageTitle>
        <p className="lead">{measure ? messages.newIntro : messages.newIdeaIntro}</p>
      </div>
      <Begin key={measure?.id ?? ''} member={member} round={round} measure={measure} />
    </div>
  )
}

type BeginProps = { member: Member | null; round: Round | null; measure: Measure | null }

function Begin({ member, round, measure }: BeginProps) {
  if (!member?.municipalityCode) return null
  if (!round)
    return (
      <EmptyState title={messages.noRoundTitle}>
        <p>{messages.noRound}</p>
      </EmptyState>
    )
  return (
    <NewActionForm
      me={member.email}
      municipalityCode={member.municipalityCode}
      roundId={round.id}
      measure={measure}
    />
  )
}
