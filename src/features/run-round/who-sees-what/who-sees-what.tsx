import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { canWiden, nextStage, reaches, STAGES, stageOf, type Stage } from '#domain/visibility.ts'
import { sessionQueries } from '#data/session.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { refusalWords } from '#i18n/errors.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { StepDays } from './step-days.tsx'
import { StepDialog } from './step-dialog.tsx'
import { messages } from './who-sees-what.messages.ts'
import './who-sees-what.css'

export type WhoSeesWhatProps = {
  round: Round
  municipalities: readonly Municipality[]
  /** Codes of the municipalities that handed in. */
  handedIn: readonly string[]
}

/** How far the scores of a round are shown, and the next step with what it makes visible. */
export function WhoSeesWhat({ round, municipalities, handedIn }: WhoSeesWhatProps) {
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const member = useQuery(sessionQueries.current()).data?.member
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Stage | null>(null)
  const stage = stageOf(round.id, steps)
  const next = nextStage(stage)
  const decision = member && next ? canWiden(member, round, next) : null
  return (
    <section className="stack" aria-labelledby="who-sees-what">
      <h2 id="who-sees-what">{messages.title}</h2>
      <p>{messages.intro}</p>
      <List as="ol" look="grid">
        {STAGES.map((each) => (
          <StageCard
            key={each}
            stage={each}
            now={stage}
            planned={plannedOn(round, each)}
            since={
              steps.find((step) => step.roundId === round.id && step.stage === each)?.reachedAt
            }
          />
        ))}
      </List>
      {shown && (
        <Alert tone="positive" live>
          <p>{messages.shown(messages.stages[shown].title)}</p>
        </Alert>
      )}
      <div className="cluster no-print">
        {next ? (
          <Button
            onClick={() => setAsking(true)}
            disabledReason={decision?.allowed === false ? refusalWords[decision.reason] : undefined}
          >
            {messages.next[next]}
          </Button>
        ) : (
          <p>{messages.last}</p>
        )}
        {stage === 'public' && (
          <Link to="/resultaten/scores" search={{ ronde: round.id }}>
            {messages.toPublic}
          </Link>
        )}
        {reaches(stage, 'participants') && (
          <Link to="/eszl/bijeenkomst" search={{ ronde: round.id }}>
            {messages.toMeeting}
          </Link>
        )}
      </div>
      {member?.role === 'staff' && <StepDays round={round} stage={stage} />}
      {next && asking && (
        <StepDialog
          round={round}
          stage={next}
          municipalities={municipalities}
          handedIn={handedIn.length}
          onTaken={() => {
            setAsking(false)
            setShown(next)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

const plannedOn = ({ settings }: Round, stage: Stage): string | null =>
  (stage === 'participants' ? settings?.participantsOn : null) ??
  (stage === 'public' ? settings?.publicOn : null) ??
  null

type StageCardProps = {
  stage: Stage
  now: Stage
  since: string | undefined
  planned: string | null
}

function StageCard({ stage, now, since, planned }: StageCardProps) {
  const { title, text } = messages.stages[stage]
  const current = stage === now
  const reached = reaches(now, stage)
  const state = current ? messages.now : reached ? messages.done : messages.later
  return (
    <li
      className={`sheet stages__stage${reached ? ' stages__stage--reached' : ''}${current ? ' stages__stage--now' : ''}`}
      aria-current={current ? 'step' : undefined}
    >
      <h3>
        {title} <Badge tone={current ? 'accent' : reached ? 'positive' : 'neutral'}>{state}</Badge>
      </h3>
      <p className="small">{text}</p>
      {!reached && planned && (
        <p className="small">
          {planned <= today()
            ? messages.plannedWaits(formatDay(planned))
            : messages.plannedOn(formatDay(planned))}
        </p>
      )}
      {since && <p className="small subtle">{messages.reached(formatDay(since))}</p>}
    </li>
  )
}
