import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ofToday } from '#domain/territory/of-round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './make-round.messages.ts'
import { RoundForm } from './round-form.tsx'
import { distancesIn, valuesFrom } from './round-values.ts'
import { useTypedRound } from './use-typed-round.ts'

/** A new round, made from the last one. */
export function NewRoundPage() {
  const navigate = useNavigate()
  const [last] = useSuspenseQuery(roundQueries.all()).data
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const everywhere = useSuspenseQuery(territoryQueries.everywhere()).data
  const versions = useSuspenseQuery(questionnaireQueries.versions()).data
  const begin = valuesFrom(last, participation, everywhere, versions[0] ?? '')
  const patched = useTypedRound(null, begin)
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle eyebrow={<Link to="/eszl/rondes">{messages.allRounds}</Link>}>
          {messages.newTitle}
        </PageTitle>
        <p className="lead">{messages.newIntro(last?.name ?? null)}</p>
      </div>
      <RoundForm
        over={null}
        stored={begin}
        patched={patched}
        versions={versions}
        municipalities={ofToday(everywhere)}
        distances={distancesIn(last)}
        onSaved={(roundId) =>
          navigate({ to: '/eszl/rondes/concept/$roundId', params: { roundId } })
        }
      />
    </div>
  )
}
