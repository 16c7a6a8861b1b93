import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, notFound } from '@tanstack/react-router'
import { useState } from 'react'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { memberQueries } from '#data/members.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { boardQueries } from '#data/round-board.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { CloseRound } from './close-round.tsx'
import { HeldRatings } from './held-ratings.tsx'
import { SendersUnknown } from './senders-unknown.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { ProgressTable } from './progress-table.tsx'
import { ManageRound, MayReopen, RoundNotices } from './manage-round/manage-round.tsx'
import { periodOf } from './round-period.ts'
import { KeepNames } from './keep-names/keep-names.tsx'
import { RoundFilters, useRoundView } from './round-filters.tsx'
import { roundRows, type RoundFacts } from './round-rows.ts'
import { messages } from './run-round.messages.ts'
import { WhoSeesWhat } from './who-sees-what/who-sees-what.tsx'
import './run-round.css'

const route = getRouteApi('/eszl/rondes/$roundId')

/** One round: who is how far, inviting coordinators, and closing it. */
export function RoundPage() {
  const { roundId } = route.useParams()
  const round = useSuspenseQuery(roundQueries.all()).data.find(({ id }) => id === roundId)
  // The router's own way of saying that this address does not exist.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!round) throw notFound()
  return <RoundNow key={round.id} round={round} />
}

function RoundNow({ round }: { round: Round }) {
  const [justClosed, setJustClosed] = useState(false)
  const facts = useRoundFacts(round)
  const ofToday = useSuspenseQuery(territoryQueries.municipalities()).data
  const names = new Map(facts.municipalities.map(({ code, name }) => [code, name]))
  const namesOf = (places: readonly { municipalityCode: string }[]) =>
    places.map(({ municipalityCode: code }) => names.get(code) ?? code).sort()
  const inRound = new Set(
    facts.scans.flatMap(({ takesPart, municipalityCode: code }) => (takesPart ? [code] : [])),
  )
  const open = facts.scans.filter(({ state, takesPart }) => state !== 'submitted' && takesPart)
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle
          eyebrow={
            <Link to="/eszl/rondes" className="no-print">
              ← {messages.allRounds}
            </Link>
          }
        >
          {round.name}
        </PageTitle>
        <div className="cluster">
          <Badge tone={round.state === 'open' ? 'positive' : 'neutral'}>
            {messages.state[round.state]}
          </Badge>
          <p className="subtle">{periodOf(round)}</p>
        </div>
        {justClosed && (
          <Alert tone="positive" live>
            <p>{messages.closed}</p>
          </Alert>
        )}
      </div>
      {round.state === 'open' && <SendersUnknown />}
      <RoundNotices round={round} municipalities={facts.municipalities} scans={facts.scans} />
      <HeldRatings roundId={round.id} municipalities={facts.municipalities} />
      <RoundProgress round={round} facts={facts} />
      <WhoSeesWhat
        round={round}
        municipalities={facts.municipalities}
        handedIn={facts.scans
          .filter(({ state }) => state === 'submitted')
          .map(({ municipalityCode }) => municipalityCode)}
      />
      <KeepNames roundId={round.id} />
      {round.state === 'open' && (
        <ManageRound round={round} municipalities={ofToday} scans={facts.scans} />
      )}
      <MayReopen round={round} />
      {round.state === 'open' && (
        <CloseRound
          round={round}
          notSubmitted={namesOf(open)}
          tooFew={namesOf(
            facts.responses.filter(
              ({ enough, municipalityCode }) =>
                !enough && round.settings?.rating !== false && inRound.has(municipalityCode),
            ),
          )}
          onClosed={() => setJustClosed(true)}
        />
      )}
    </div>
  )
}

function useRoundFacts(round: Round): RoundFacts {
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const [scans, members, invitations, responses] = useSuspenseQueries({
    queries: [
      boardQueries.ofRound(round.id),
      memberQueries.all(),
      memberQueries.invitations(),
      ratingQueries.response(round.id),
    ],
    combine: ([a, b, c, d]) => [a.data, b.data, c.data, d.data] as const,
  })
  return { definition, municipalities, scans, members, invitations, responses }
}

function RoundProgress({ round, facts }: { round: Round; facts: RoundFacts }) {
  const [inviting, setInviting] = useState<Municipality | null>(null)
  const rows = roundRows(facts, useRoundView())
  const { scans } = facts
  const count = (state: (typeof scans)[number]['state']) =>
    scans.filter((scan) => scan.state === state).length
  return (
    <section className="stack" aria-labelledby="progress">
      <div className="cluster cluster--spread">
        <h2 id="progress">{messages.progressTitle}</h2>
        <div className="cluster no-print">
          <Link
            to="/eszl/vergelijken"
            search={{ ronde: round.id }}
            className={buttonLink.secondary}
          >
            {messages.toCompare}
          </Link>
          <Button onClick={() => window.print()}>{messages.print}</Button>
        </div>
      </div>
      <p>
        {messages.summary({
          submitted: count('submitted'),
          ready_to_sign: count('ready_to_sign'),
          in_progress: count('in_progress'),
          not_started: count('not_started'),
        })}
      </p>
      <RoundFilters municipalities={scans.length} />
      <p role="status" className="small subtle">
        {rows.length < scans.length && messages.shown(rows.length, scans.length)}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={messages.noMatch}>
          <Link to="/eszl/rondes/$roundId" params={{ roundId: round.id }}>
            {messages.showAll}
          </Link>
        </EmptyState>
      ) : (
        <ProgressTable
          rows={rows}
          round={round}
          onInvite={round.state === 'open' ? setInviting : undefined}
        />
      )}
      <InviteDialog municipality={inviting} onClose={() => setInviting(null)} />
    </section>
  )
}
