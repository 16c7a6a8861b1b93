import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isOpen, waitsFor, type Discussion } from '#domain/discussion.ts'
import { currentFirst, type Round } from '#domain/round.ts'
import { discussionQueries } from '#data/discussions.ts'
import { pollEvery } from '#data/polling.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './discuss.messages.ts'
import { DiscussionList } from './discussion-list.tsx'

const route = getRouteApi('/eszl/overleg')

/** Milliseconds until it is looked up again; only while the page is visible. */
const LOOK_EVERY = 15_000

const STATES = ['open', 'wacht', 'afgehandeld'] as const
type State = (typeof STATES)[number]

const IS: Record<State, (discussion: Discussion) => boolean> = {
  open: isOpen,
  wacht: (discussion) => waitsFor('office', discussion),
  afgehandeld: (discussion) => !isOpen(discussion),
}

/** What the office discusses with municipalities about their answers. */
export function AllDiscussionsPage() {
  const rounds = currentFirst(useSuspenseQuery(roundQueries.all()).data)
  const { round, choice } = useRoundChoice(rounds, rounds, ['gemeente'])
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle eyebrow={round?.name}>{messages.title}</PageTitle>
        <p className="lead">{messages.staffLead}</p>
      </div>
      {round ? (
        <OfRound key={round.id} round={round} choice={choice} />
      ) : (
        <EmptyState title={messages.noRoundTitle}>
          <p>{messages.noRound}</p>
        </EmptyState>
      )}
    </div>
  )
}

function OfRound({ round, choice }: { round: Round; choice: ReactNode }) {
  const { gemeente, stand } = route.useSearch()
  const navigate = route.useNavigate()
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const { data } = useSuspenseQuery({
    ...discussionQueries.ofRound(round.id),
    refetchInterval: pollEvery(LOOK_EVERY),
  })
  const places = municipalities.filter(({ code }) =>
    data.some(({ municipalityCode }) => municipalityCode === code),
  )
  const shown = data.filter(
    (one) =>
      (!gemeente || one.municipalityCode === gemeente) && (stand === undefined || IS[stand](one)),
  )
  const choose = (chosen: { gemeente?: string | undefined; stand?: State | undefined }) =>
    void navigate({
      search: (previous) => ({ ...previous, ...chosen }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <div className="cluster cluster--fields">
        {choice}
        <Select
          label={messages.filterState}
          value={stand ?? ''}
          onChange={({ target }) =>
            choose({ stand: STATES.find((state) => state === target.value) })
          }
        >
          <option value="">{messages.all}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {messages.states[state]}
            </option>
          ))}
        </Select>
        <Select
          label={messages.filterMunicipality}
          value={gemeente ?? ''}
          onChange={({ target }) => choose({ gemeente: target.value || undefined })}
        >
          <option value="">{messages.all}</option>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      {data.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.staffNone}</p>
          <Link to="/eszl/tegenstrijdigheden" className={buttonLink.secondary}>
            {messages.toContradictions}
          </Link>
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState title={messages.noMatch}>
          <Link to="/eszl/overleg" search={{ ronde: round.id }}>
            {messages.showAll}
          </Link>
        </EmptyState>
      ) : (
        <DiscussionList
          discussions={shown}
          definition={definition}
          side="office"
          nameOf={(code) => municipalities.find((one) => one.code === code)?.name ?? code}
        />
      )}
    </>
  )
}
