import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { queries } from '#data/queries.ts'
import { Card, Figure } from '#ui/layout/card.tsx'
import { TileMap, type Tile } from '#ui/layout/tile-map.tsx'
import { countStates, type Standing } from './round-state.ts'
import { messages } from './staff-start.messages.ts'

const TONES = {
  submitted: 'strong',
  in_progress: 'middle',
  not_started: 'empty',
} as const satisfies Record<Scan['state'], Tile['tone']>

const STATES = ['submitted', 'in_progress', 'not_started'] as const

export type RoundAtAGlanceProps = { round: Round; standings: readonly Standing[] }

/** How many are done, busy and not begun, and where they lie. */
export function RoundAtAGlance({ round, standings }: RoundAtAGlanceProps) {
  const responses = useSuspenseQuery(queries.ratingResponse(round.id)).data
  const counts = countStates(standings)
  const params = { roundId: round.id }
  return (
    <Card as="section" labelledBy="counts">
      <h2 id="counts" className="visually-hidden">
        {messages.countsTitle}
      </h2>
      <div className="glance">
        <div className="stack">
          <div className="glance__figures">
            {STATES.map((state) => (
              <Figure key={state} value={counts[state]} label={messages.counts[state]} />
            ))}
          </div>
          <p>
            <strong>{responses.filter(({ enough }) => enough).length}</strong>{' '}
            {messages.ofAll(standings.length)} {messages.rated}
          </p>
          <p>
            <Link to="/eszl/rondes/$roundId" params={params}>
              {messages.toRound}
            </Link>
          </p>
        </div>
        <div className="stack">
          <TileMap
            label={messages.mapLabel}
            tiles={standings.map(({ municipality, scan }) => ({
              id: municipality.code,
              row: municipality.tileRow,
              column: municipality.tileColumn,
              short: municipality.shortName,
              name: municipality.name,
              tone: TONES[scan.state],
              note: messages.counts[scan.state],
            }))}
            link={({ id }, className, children) => (
              <Link to="/eszl/rondes/$roundId" params={params} hash={id} className={className}>
                {children}
              </Link>
            )}
          />
          <ul className="state-legend" aria-hidden="true">
            {STATES.map((state) => (
              <li key={state} className={`state-legend__${state}`}>
                {messages.counts[state]}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  )
}
