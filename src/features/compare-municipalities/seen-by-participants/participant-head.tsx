import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Member } from '#domain/access/member.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { Round } from '#domain/round.ts'
import { reaches, stageOf, type Stage } from '#domain/visibility.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { ChosenLine } from '#ui/layout/chosen-line.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages as compare } from '../compare.messages.ts'
import { Filters } from '../filters.tsx'
import { messages } from './see-comparison.messages.ts'
import { SeenOfRound, type Seen } from './seen.tsx'

/** A municipality in a round that it may look at. */
export type Participant = { member: Member; round: Round; stage: Stage }

export type ParticipantHeadProps = {
  title: string
  intro: string
  /** Whether the choice of municipalities is about this page. */
  filtered: boolean
  children: (seen: Seen) => ReactNode
  /** Below it, also when nothing of others can be seen yet. */
  below?: (participant: Participant) => ReactNode
}

/** A page that puts a municipality beside the others of a round. */
export function ParticipantHead({ title, intro, ...page }: ParticipantHeadProps) {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const member = useSuspenseQuery(sessionQueries.current()).data.member
  const shown = rounds.filter(({ id }) => reaches(stageOf(id, steps), 'participants'))
  // Letters are drawn anew in every round: who was chosen by letter is another one there.
  const { round, choice } = useRoundChoice(rounds, shown, ['thema', 'naast'])
  return (
    <div className="stack stack--large">
      <PageTitle
        eyebrow={
          <Link to="/gemeente" className="no-print">
            ← {messages.toStart}
          </Link>
        }
        about={<p>{intro}</p>}
      >
        {title}
      </PageTitle>
      {round && member ? (
        <OfRound
          key={round.id}
          {...page}
          participant={{ member, round, stage: stageOf(round.id, steps) }}
          choice={choice}
        />
      ) : (
        <EmptyState title={messages.noRoundTitle}>
          <p>{messages.noRound}</p>
        </EmptyState>
      )}
    </div>
  )
}

type OfRoundProps = Omit<ParticipantHeadProps, 'title' | 'intro'> & {
  participant: Participant
  choice: ReactNode
}

function OfRound({ participant, choice, filtered, children, below }: OfRoundProps) {
  const { member, round, stage } = participant
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(member.municipalityCode ?? '')).data
  const scan = scans.find(({ roundId }) => roundId === round.id)
  const route = scan?.route ?? 'full'
  const isShown = reaches(stage, 'participants')
  return (
    <>
      {filtered && isShown ? (
        <Filters round={choice} name={round.name} municipalities={municipalities} routeIsFixed />
      ) : (
        choice && (
          <ChosenLine chosen={[round.name]} change={compare.filters.change}>
            {choice}
          </ChosenLine>
        )
      )}
      {isShown ? (
        <SeenOfRound
          round={round}
          route={route}
          nothing={
            scan?.state === 'submitted'
              ? messages.tooFew(route, ENOUGH_FOR_A_MEDIAN)
              : messages.notHandedIn
          }
        >
          {children}
        </SeenOfRound>
      ) : (
        <EmptyState title={messages.notShownTitle}>
          <p>{messages.notShown[stage]}</p>
        </EmptyState>
      )}
      {below?.(participant)}
    </>
  )
}
