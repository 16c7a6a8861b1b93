import { useQuery } from '@tanstack/react-query'
import { CRITERIA, type Action } from '#domain/action.ts'
import { measureQueries } from '#data/measures.ts'
import { roundQueries } from '#data/rounds.ts'
import { formatDay, formatNumber } from '#i18n/formats.ts'
import { Fact, Facts as AllFacts } from '#ui/layout/facts.tsx'
import { messages } from './actions.messages.ts'
import { ownerName, useMe } from './people.ts'
import { PublicPreview } from './public-preview.tsx'

/** What was agreed about an action. */
export function Facts({ action }: { action: Action }) {
  const me = useMe()
  const measure = useQuery(measureQueries.all()).data?.find(({ id }) => id === action.measureId)
  const round = useQuery(roundQueries.all()).data?.find(({ id }) => id === action.roundId)
  const met = CRITERIA.filter((criterion) => action.criteria[criterion])
  const planned = (value: number | null) =>
    value === null ? messages.unknown : formatNumber(value)
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{messages.facts}</h2>
      <AllFacts as="beside">
        <Fact term={messages.ownerTerm}>{ownerName(action.owner, me)}</Fact>
        <Fact term={messages.dueTerm}>{formatDay(action.dueOn)}</Fact>
        {action.firstStep !== '' && <Fact term={messages.firstStepTerm}>{action.firstStep}</Fact>}
        <Fact term={messages.daysTerm}>
          {messages.spentOf(formatNumber(action.daysSpent), planned(action.personDays))}
        </Fact>
        <Fact term={messages.costTerm}>
          {messages.spentOf(`€\u00a0${formatNumber(action.costSpent)}`, planned(action.cost))}
        </Fact>
        <Fact term={messages.criteriaTerm}>
          {messages.criteriaMet(met.length)}
          {met.length > 0 && (
            <ul className="small">
              {met.map((criterion) => (
                <li key={criterion}>{messages.criteria[criterion][0]}</li>
              ))}
            </ul>
          )}
          {action.criteriaNote !== '' && <p className="small">{action.criteriaNote}</p>}
        </Fact>
        {measure && <Fact term={messages.measureTerm}>{measure.title}</Fact>}
        {round && <Fact term={messages.roundTerm}>{round.name}</Fact>}
        {action.nextDecision !== '' && (
          <Fact term={messages.nextDecision}>{action.nextDecision}</Fact>
        )}
      </AllFacts>
      {action.public && <PublicPreview action={action} title={messages.publicTitle} />}
    </section>
  )
}
