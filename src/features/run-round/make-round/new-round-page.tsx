import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './make-round.messages.ts'
import { RoundForm } from './round-form.tsx'
import { valuesFrom } from './round-values.ts'

/** A new round, made from the last one. */
export function NewRoundPage() {
  const navigate = useNavigate()
  const [last] = useSuspenseQuery(roundQueries.all()).data
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const versions = useSuspenseQuery(questionnaireQueries.versions()).data
  const all = municipalities.map(({ code }) => code)
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle eyebrow={<Link to="/eszl/rondes">{messages.allRounds}</Link>}>
          {messages.newTitle}
        </PageTitle>
        <p className="lead">{messages.newIntro(last?.name ?? null)}</p>
      </div>
      <RoundForm
        id={null}
        begin={valuesFrom(last, participation, all, versions[0] ?? '')}
        versions={versions}
        municipalities={municipalities}
        onSaved={(roundId) =>
          navigate({ to: '/eszl/rondes/concept/$roundId', params: { roundId } })
        }
      />
    </div>
  )
}
