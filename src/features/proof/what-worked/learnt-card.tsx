import type { Experience, Learnt } from '#domain/proof/library.ts'
import type { Outcomes } from '#domain/proof/kernteam.ts'
import type { Outcome } from '#domain/proof/verdict.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatEuro, formatNumber } from '#i18n/formats.ts'
import { answerOutcomeWords, outcomeTone, ratingOutcomeWords } from '#i18n/proof-words.ts'
import { Badge, Card } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { messages } from './what-worked.messages.ts'

export type LearntCardProps = { learnt: Learnt; municipalities: readonly Municipality[] }

/** One measure: what it took beside the estimate, what came of it, and who did it. */
export function LearntCard({ learnt, municipalities }: LearntCardProps) {
  const { measure, experiences } = learnt
  const heading = `learnt-${measure.id}`
  return (
    <Card as="article" labelledBy={heading}>
      <div className="stack stack--small">
        <h2 id={heading}>{measure.title}</h2>
        <p className="subtle">{messages.done(experiences.length)}</p>
      </div>
      <div className="what-worked__columns">
        <div role="group" aria-label={messages.result}>
          <h3>{messages.result}</h3>
          <Results label={messages.answers} outcomes={learnt.answers} words={answerOutcomeWords} />
          <Results label={messages.ratings} outcomes={learnt.ratings} words={ratingOutcomeWords} />
        </div>
        <div role="group" aria-label={messages.took}>
          <h3>{messages.took}</h3>
          <List look="sentences">
            <li>
              {learnt.days === null
                ? messages.noDays
                : messages.days(formatNumber(learnt.days), experiences.length)}
            </li>
            <li>
              {learnt.cost === null ? messages.noEuro : messages.euro(formatEuro(learnt.cost))}
            </li>
            <li className="subtle">
              {messages.estimate(formatNumber(measure.personDays), messages.cost[measure.cost])}
            </li>
          </List>
        </div>
        <div role="group" aria-label={messages.who}>
          <h3>{messages.who}</h3>
          <List look="sentences">
            {experiences.map((experience, index) => (
              <li key={index}>
                <Who experience={experience} municipalities={municipalities} />
              </li>
            ))}
          </List>
        </div>
      </div>
      <details className="no-print">
        <summary>
          {messages.approach}
          <span className="visually-hidden">: {measure.title}</span>
        </summary>
        <p>{measure.approach}</p>
        <p>
          <strong>{messages.sharing}</strong>
          <br />
          {measure.sharing}
        </p>
      </details>
    </Card>
  )
}

type ResultsProps = { label: string; outcomes: Outcomes; words: Record<Outcome, string> }

function Results({ label, outcomes, words }: ResultsProps) {
  return (
    <p className="what-worked__result">
      <span className="small subtle">{label}</span>
      {(Object.entries(outcomes) as [Outcome, number][]).map(([outcome, times]) => (
        <Badge key={outcome} tone={outcomeTone(outcome)}>
          {messages.times(words[outcome], times)}
        </Badge>
      ))}
    </p>
  )
}

type WhoProps = { experience: Experience; municipalities: readonly Municipality[] }

function Who({ experience, municipalities }: WhoProps) {
  const { municipalityCode, contactPoint, joint, own, publicText, daysSpent } = experience
  const name = municipalities.find(({ code }) => code === municipalityCode)?.name
  const facts = [
    ...(daysSpent === null ? [] : [messages.spent(formatNumber(daysSpent))]),
    ...(joint ? [messages.joint] : []),
  ]
  return (
    <>
      {name === undefined ? messages.unnamed : own ? messages.own(name) : name}
      {facts.length > 0 && <span className="subtle"> ({facts.join(', ')})</span>}
      {contactPoint && !own && <span className="small subtle below">{contactPoint}</span>}
      {publicText !== '' && <span className="small below">“{publicText}”</span>}
    </>
  )
}
