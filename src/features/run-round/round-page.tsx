import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, notFound } from '@tanstack/react-router'
import { useState } from 'react'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { queries } from '#data/queries.ts'
import { formatDay } from '#i18n/formats.ts'
import { buttonLink } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { CloseRound } from './close-round.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { ProgressTable } from './progress-table.tsx'
import { roundRows } from './round-rows.ts'
import { messages } from './run-round.messages.ts'

const route = getRouteApi('/eszl/rondes/$roundId')

/** One round: who is how far, inviting coordinators, and closing it. */
export function RoundPage() {
  const { roundId } = route.useParams()
  const round = useSuspenseQuery(queries.rounds()).data.find(({ id }) => id === roundId)
  // The router's own way of saying that this address does not exist.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!round) throw notFound()
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle eyebrow={<Link to="/eszl/rondes">← {messages.allRounds}</Link>}>
          {round.name}
        </PageTitle>
        <p className="subtle">
          {messages.openedOn(formatDay(round.openedAt))}
          {round.closedAt
            ? `, ${messages.closedOn(formatDay(round.closedAt))}`
            : round.closesOn && `, ${messages.closesOn(formatDay(round.closesOn))}`}
        </p>
      </div>
      <RoundProgress round={round} />
    </div>
  )
}

function RoundProgress({ round }: { round: Round }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [inviting, setInviting] = useState<Municipality | null>(null)
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const definition = useSuspenseQuery(queries.definition(round.questionnaireVersion)).data
  const [scans, members, invitations, responses] = useSuspenseQueries({
    queries: [
      queries.scansOfRound(round.id),
      queries.members(),
      queries.invitations(),
      queries.ratingResponse(round.id),
    ],
    combine: ([a, b, c, d]) => [a.data, b.data, c.data, d.data] as const,
  })
  const rows = roundRows(
    { definition, municipalities, scans, members, invitations, responses },
    { state: search.stand, subregion: search.deelregio },
  )
  const count = (state: (typeof scans)[number]['state']) =>
    scans.filter((scan) => scan.state === state).length
  const isOpen = round.state === 'open'
  return (
    <>
      <section className="stack" aria-labelledby="progress">
        <div className="cluster cluster--spread">
          <h2 id="progress">{messages.progressTitle}</h2>
          <Link
            to="/eszl/vergelijken"
            search={{ ronde: round.id }}
            className={`${buttonLink.secondary} no-print`}
          >
            {messages.toCompare}
          </Link>
        </div>
        <p>{messages.summary(count('submitted'), count('in_progress'), count('not_started'))}</p>
        <div className="cluster cluster--fields no-print">
          <Select
            label={messages.filterState}
            value={search.stand ?? ''}
            onChange={({ target }) =>
              void navigate({
                search: (previous) => ({
                  ...previous,
                  stand: (target.value || undefined) as typeof search.stand,
                }),
                resetScroll: false,
              })
            }
          >
            <option value="">{messages.all}</option>
            {Object.entries(messages.scanState).map(([state, label]) => (
              <option key={state} value={state}>
                {label}
              </option>
            ))}
          </Select>
          <Select
            label={messages.filterSubregion}
            value={search.deelregio ?? ''}
            onChange={({ target }) =>
              void navigate({
                search: (previous) => ({ ...previous, deelregio: target.value || undefined }),
                resetScroll: false,
              })
            }
          >
            <option value="">{messages.all}</option>
            {Object.entries(messages.subregions).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </div>
        <ProgressTable rows={rows} roundId={round.id} onInvite={isOpen ? setInviting : undefined} />
      </section>
      {isOpen && <CloseRound roundId={round.id} notSubmitted={scans.length - count('submitted')} />}
      <InviteDialog municipality={inviting} onClose={() => setInviting(null)} />
    </>
  )
}
