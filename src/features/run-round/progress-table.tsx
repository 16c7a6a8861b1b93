import { Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { MiniBars } from '#ui/charts/mini-bars.tsx'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import type { RoundRow } from './round-rows.ts'
import { messages } from './run-round.messages.ts'
import { SendAgain } from './send-again.tsx'

export type ProgressTableProps = {
  rows: readonly RoundRow[]
  round: Round
  /** Absent when the round is closed. */
  onInvite: ((municipality: Municipality) => void) | undefined
}

const TONE = {
  not_started: 'neutral',
  in_progress: 'accent',
  ready_to_sign: 'warning',
  submitted: 'positive',
} as const

/** All municipalities of a round and how far they are. */
export function ProgressTable({ rows, round, onInvite }: ProgressTableProps) {
  const { columns } = messages
  return (
    <FewRows rows={rows.length} first={16}>
      <StackedTable
        caption={messages.progressCaption}
        columns={[
          columns.municipality,
          columns.state,
          columns.progress,
          columns.themes,
          columns.changed,
          columns.coordinator,
          columns.ratings,
        ]}
        rows={rows.map((row) => ({
          id: row.municipality.code,
          cells: [
            <Name key="name" row={row} roundId={round.id} />,
            <State key="state" row={row} />,
            <ProgressBar
              key="progress"
              name={messages.progressOf(row.municipality.name)}
              label={messages.done(row.progress.done, row.progress.asked)}
              done={row.progress.done}
              total={row.progress.asked}
            />,
            <MiniBars
              key="themes"
              label={messages.themesOf(row.municipality.name)}
              parts={row.themes.map(({ name, done, asked }) => ({
                name,
                done,
                total: asked,
                words: messages.done(done, asked),
              }))}
            />,
            row.scan.changedAt === null ? (
              <span className="subtle">{messages.neverChanged}</span>
            ) : (
              formatDay(row.scan.changedAt)
            ),
            <Coordinators key="coordinators" row={row} onInvite={onInvite} />,
            <Ratings key="ratings" row={row} open={round.state === 'open'} />,
          ],
        }))}
      />
    </FewRows>
  )
}

function Ratings({ row, open }: { row: RoundRow; open: boolean }) {
  if (row.ratings === null) return <span className="subtle">{messages.tooFew}</span>
  return (
    <>
      {row.ratings}
      {row.leftOut > 0 && (
        <span className="small subtle below">{messages.leftOut(row.leftOut, open)}</span>
      )}
      {row.leftOutMatters && (
        <span className="small round-table__left-out">{messages.leftOutMatters}</span>
      )}
    </>
  )
}

function State({ row: { scan } }: { row: RoundRow }) {
  const { returnedAt, takesPart } = scan
  return (
    <>
      <Badge tone={TONE[scan.state]}>{messages.scanState[scan.state]}</Badge>
      {!takesPart && <strong className="small below">{messages.stopped}</strong>}
      {returnedAt !== null && (
        <strong className="small below">{messages.returned(formatDay(returnedAt))}</strong>
      )}
      <span className="small subtle below">{messages.route[scan.route]}</span>
    </>
  )
}

function Name({ row, roundId }: { row: RoundRow; roundId: string }) {
  const { municipality, scan } = row
  return (
    <>
      <Link to="/gemeente/scan/$scanId" params={{ scanId: scan.scanId }}>
        {municipality.name}
      </Link>
      {scan.state === 'submitted' && (
        <Link
          to="/gemeente/scan/$scanId/ondertekening"
          params={{ scanId: scan.scanId }}
          className="small round-table__more no-print"
        >
          {messages.signature}
          <span className="visually-hidden">{messages.ofMunicipality(municipality.name)}</span>
        </Link>
      )}
      {scan.state !== 'not_started' && (
        <Link
          to="/eszl/quick-wins"
          search={{ gemeente: municipality.code, ronde: roundId }}
          className="small round-table__more no-print"
        >
          {messages.quickWins}
          <span className="visually-hidden">{messages.ofMunicipality(municipality.name)}</span>
        </Link>
      )}
    </>
  )
}

type CoordinatorsProps = { row: RoundRow; onInvite: ProgressTableProps['onInvite'] }

function Coordinators({ row, onInvite }: CoordinatorsProps) {
  const { municipality, coordinators, invited } = row
  const nobody = coordinators.length + invited.length === 0
  return (
    <div className="round-table__people">
      {coordinators.map((email) => (
        <span key={email}>{email}</span>
      ))}
      {invited.map((email) => (
        <span key={email}>
          {email} <span className="subtle small">({messages.invited})</span>
          <span className="no-print below">
            <SendAgain email={email} />
          </span>
        </span>
      ))}
      {nobody && <Badge tone="warning">{messages.noCoordinator}</Badge>}
      {onInvite && (
        <span className="no-print">
          <Button
            purpose={nobody ? 'secondary' : 'subtle'}
            className="round-table__invite"
            onClick={() => onInvite(municipality)}
          >
            {nobody ? messages.invite : messages.inviteAnother}
            <span className="visually-hidden"> {municipality.name}</span>
          </Button>
        </span>
      )}
    </div>
  )
}
