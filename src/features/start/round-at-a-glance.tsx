import { Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { Card, Figure } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { TileMap, type Tile } from '#ui/layout/tile-map.tsx'
import { countStates, type Standing } from './round-state.ts'
import { messages } from './staff-start.messages.ts'

const TONES = {
  submitted: 'strong',
  ready_to_sign: 'soft',
  in_progress: 'middle',
  not_started: 'empty',
} as const satisfies Record<Scan['state'], Tile['tone']>

const STATES = ['submitted', 'ready_to_sign', 'in_progress', 'not_started'] as const

export type StandingsProps = { round: Round; standings: readonly Standing[] }

/** How many are done, busy and not begun, and how many have the voice of entrepreneurs. */
export function Counts({ standings }: Pick<StandingsProps, 'standings'>) {
  const counts = countStates(standings)
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className="visually-hidden">
        {messages.countsTitle}
      </h2>
      <div className="counts">
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <Figure key={state} value={counts[state]} label={messages.counts[state]} />
        ))}
        <Figure
          value={standings.filter(({ row }) => row.enoughRatings).length}
          label={messages.rated}
        />
      </div>
    </section>
  )
}

/** Where they lie; a tile leads to the round. */
export function StandingsMap({ round, standings }: StandingsProps) {
  const params = { roundId: round.id }
  return (
    <Card as="section" labelledBy="map">
      <h2 id="map" className="card__title">
        {messages.mapTitle}
      </h2>
      <TileMap
        label={messages.mapLabel}
        tiles={standings.map(({ municipality, row }) => ({
          id: municipality.code,
          row: municipality.tileRow,
          column: municipality.tileColumn,
          short: municipality.shortName,
          name: municipality.name,
          tone: TONES[row.state],
          note: messages.counts[row.state],
        }))}
        link={(tile, className, children) => (
          <Link
            to="/eszl/rondes/$roundId"
            params={params}
            className={className}
            title={`${tile.name}, ${tile.note}`}
          >
            {children}
          </Link>
        )}
      />
      <List look="row" className="state-legend">
        {STATES.map((state) => (
          <li key={state} className={`state-legend__${state}`}>
            {messages.counts[state]}
          </li>
        ))}
      </List>
      <Link to="/eszl/rondes/$roundId" params={params}>
        {messages.toRound}
      </Link>
    </Card>
  )
}
