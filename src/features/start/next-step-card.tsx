import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { progress } from '#domain/questionnaire/completeness.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { sizeOf } from '#domain/questionnaire/size.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { sessionQueries } from '#data/session.ts'
import { formatDay, formatMoment } from '#i18n/formats.ts'
import { minutesWords, questionsWords } from '#i18n/size-words.ts'
import { today } from '#i18n/today.ts'
import { buttonLink } from '#ui/button.tsx'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { nextStep, type NextStep } from './next-step.ts'
import { messages } from './official-start.messages.ts'
import { untilWords } from './until.ts'

export type NextStepCardProps = { definition: Definition; round: Round; scan: Scan }

/** The one thing to do now. */
export function NextStepCard({ definition, round, scan }: NextStepCardProps) {
  const userId = useSuspenseQuery(sessionQueries.current()).data.member?.userId
  const step = nextStep(definition, scan, userId)
  const { done, asked } = progress(definition, scan.answers, scan.route)
  if (step.kind === 'submitted')
    return (
      <section className="cluster next-step--done" aria-labelledby="next-step">
        <h2 id="next-step">{titleOf(step)}</h2>
        <p>{textOf(step, definition, scan)}</p>
        <StepLinks step={step} scanId={scan.id} />
      </section>
    )
  return (
    <Card accent as="section" labelledBy="next-step">
      <div className="cluster cluster--spread">
        <h2 id="next-step">{titleOf(step)}</h2>
        <Badge>{messages.route[scan.route]}</Badge>
      </div>
      <p>{textOf(step, definition, scan)}</p>
      <ProgressBar
        label={`${messages.progress}: ${messages.progressOf(done, asked)}`}
        name={messages.progressName(messages.wholeScan)}
        done={done}
        total={asked}
      />
      <div className="cluster">
        <StepLinks step={step} scanId={scan.id} />
      </div>
      {round.closesOn && <p className="small subtle">{untilWords(round.closesOn, today())}</p>}
    </Card>
  )
}

function titleOf(step: NextStep): string {
  switch (step.kind) {
    case 'begin':
      return messages.beginTitle
    case 'continue':
      return messages.continueTitle
    case 'review':
      return messages.reviewTitle
    case 'sign':
      return step.mine ? messages.waitTitle : messages.signTitle
    case 'submitted':
      return messages.submittedTitle
  }
}

function textOf(step: NextStep, definition: Definition, scan: Scan): string {
  switch (step.kind) {
    case 'begin': {
      const size = sizeOf(definition, scan.route)
      return messages.begin(questionsWords(size), minutesWords(size.minutes))
    }
    case 'continue':
      return messages.continue(step.theme.text.nl)
    case 'review':
      return step.ready ? messages.reviewReady : messages.reviewNotReady
    case 'sign': {
      const { name = '', at = '' } = scan.handedIn ?? {}
      const moment = at && formatMoment(at)
      return step.mine ? messages.wait(moment) : messages.sign(name, moment)
    }
    case 'submitted':
      return messages.submitted(scan.submittedAt ? formatDay(scan.submittedAt) : '')
  }
}

function StepLinks({ step, scanId }: { step: NextStep; scanId: string }) {
  const params = { scanId }
  const overview = (
    <Link to="/gemeente/scan/$scanId" params={params} className={buttonLink.secondary}>
      {messages.overview}
    </Link>
  )
  switch (step.kind) {
    case 'begin':
      return (
        <Link to="/gemeente/scan/$scanId" params={params} className={buttonLink.primary}>
          {messages.beginButton}
        </Link>
      )
    case 'continue':
      return (
        <>
          <Link
            to="/gemeente/scan/$scanId/thema/$themeId"
            params={{ scanId, themeId: step.theme.id }}
            className={buttonLink.primary}
          >
            {messages.continueButton}
          </Link>
          {overview}
        </>
      )
    case 'review':
      return (
        <>
          <Link to="/gemeente/scan/$scanId/nakijken" params={params} className={buttonLink.primary}>
            {messages.reviewButton}
          </Link>
          {overview}
        </>
      )
    case 'sign':
      return (
        <>
          <Link to="/gemeente/scan/$scanId/tekenen" params={params} className={buttonLink.primary}>
            {step.mine ? messages.waitButton : messages.signButton}
          </Link>
          {overview}
        </>
      )
    case 'submitted':
      return (
        <>
          <Link to="/gemeente/scan/$scanId/uitkomst" params={params}>
            {messages.resultButton}
          </Link>
          <Link to="/gemeente/quick-wins/$scanId" params={params}>
            {messages.quickWinsButton}
          </Link>
        </>
      )
  }
}
