import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { buttonLink } from '#ui/button.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { AllDecisions } from './all-decisions.tsx'
import { Meeting } from './meeting.tsx'
import { messages } from './meeting.messages.ts'
import { useShownRounds } from './shown-rounds.ts'

/** A meeting about a round that participants see: theme by theme on a big screen, with decisions. */
export function MeetingPage() {
  const rounds = useShownRounds()
  const { round, choice } = useRoundChoice(rounds, rounds, ['thema', 'stap'])
  return (
    <div className="stack stack--large">
      <div className="meeting__head no-print">
        <PageTitle eyebrow={round?.name}>{messages.title}</PageTitle>
        <div className="cluster cluster--fields">
          {choice}
          {round && (
            <>
              <Link to="/eszl/bijeenkomst/spreker" search={{ ronde: round.id }} target="_blank">
                {messages.presenter}
              </Link>
              <Link to="/eszl/bijeenkomst/samen" search={{ ronde: round.id }}>
                {messages.two}
              </Link>
            </>
          )}
        </div>
      </div>
      {round ? (
        <OfRound key={round.id} round={round} />
      ) : (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
          <Link to="/eszl/rondes" className={buttonLink.primary}>
            {messages.toRounds}
          </Link>
        </EmptyState>
      )}
    </div>
  )
}

function OfRound({ round }: { round: Round }) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const compared = useSuspenseQuery(visibilityQueries.comparison(round.id, 'full')).data
  if (compared.length === 0) {
    return (
      <EmptyState title={messages.tooFewTitle}>
        <p>{messages.tooFew(ENOUGH_FOR_A_MEDIAN)}</p>
        <Link to="/eszl/rondes/$roundId" params={{ roundId: round.id }}>
          {messages.toRound}
        </Link>
      </EmptyState>
    )
  }
  return (
    <TakeAwayOrigin value={{ round: round.name, n: messages.compared(compared.length) }}>
      <Meeting round={round} definition={definition} compared={compared} />
      <AllDecisions round={round} themes={definition.themes} />
    </TakeAwayOrigin>
  )
}
