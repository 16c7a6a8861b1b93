import { Link } from '@tanstack/react-router'
import type { Municipality } from '#domain/territory/municipality.ts'
import { Button } from '#ui/button.tsx'
import { ProgressBar, TableScroll } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import type { RoundRow } from './round-rows.ts'
import { messages } from './run-round.messages.ts'

export type ProgressTableProps = {
  rows: readonly RoundRow[]
  roundId: string
  /** Absent when the round is closed. */
  onInvite: ((municipality: Municipality) => void) | undefined
}

const TONE = { not_started: 'neutral', in_progress: 'accent', submitted: 'positive' } as const

/** All municipalities of a round and how far they are. */
export function ProgressTable({ rows, roundId, onInvite }: ProgressTableProps) {
  if (rows.length === 0) return <p>{messages.noMatch}</p>
  const { columns } = messages
  return (
    <TableScroll label={messages.progressTitle}>
      <table className="data-table">
        <caption>{messages.progressCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.municipality}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.progress}</th>
            <th scope="col">{columns.coordinator}</th>
            <th scope="col">{columns.ratings}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ municipality, scan, progress, coordinators, invited, ratings }) => (
            <tr key={municipality.code}>
              <th scope="row">
                <Link
                  to="/eszl/quick-wins"
                  search={{ gemeente: municipality.code, ronde: roundId }}
                >
                  {municipality.name}
                </Link>
              </th>
              <td>
                <Badge tone={TONE[scan.state]}>{messages.scanState[scan.state]}</Badge>
              </td>
              <td>
                <ProgressBar
                  name={messages.progressOf(municipality.name)}
                  label={`${messages.done(progress.done, progress.asked)} · ${messages.route[scan.route]}`}
                  done={progress.done}
                  total={progress.asked}
                />
              </td>
              <td>
                <div className="stack stack--small">
                  {coordinators.map((email) => (
                    <span key={email}>{email}</span>
                  ))}
                  {invited.map((email) => (
                    <span key={email} className="subtle">
                      {messages.invited(email)}
                    </span>
                  ))}
                  {coordinators.length + invited.length === 0 && (
                    <span className="subtle">{messages.noCoordinator}</span>
                  )}
                  {onInvite && (
                    <span className="no-print">
                      <Button purpose="subtle" onClick={() => onInvite(municipality)}>
                        {messages.invite}
                        <span className="visually-hidden"> {municipality.name}</span>
                      </Button>
                    </span>
                  )}
                </div>
              </td>
              <td className="number">
                {ratings ?? <span className="subtle">{messages.tooFew}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
