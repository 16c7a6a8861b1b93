import { Link } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'
import { submittedScans } from './results.ts'

export type QuickWinsCardProps = { scans: readonly Scan[]; rounds: readonly Round[] }

/** What quick wins are, and the way to the list once there is one. */
export function QuickWinsCard({ scans, rounds }: QuickWinsCardProps) {
  const [last] = submittedScans(scans, rounds)
  return (
    <Card as="section" labelledBy="quick-wins">
      <h2 id="quick-wins" className="card__title">
        {messages.quickWinsTitle}
      </h2>
      <p>{messages.quickWins}</p>
      {last ? (
        <p className="cluster">
          <Link to="/gemeente/quick-wins/$scanId" params={{ scanId: last.scan.id }}>
            {messages.quickWinsButton}
          </Link>
          <Link to="/gemeente/delen">{messages.sharing}</Link>
        </p>
      ) : (
        <p className="subtle">{messages.quickWinsLater}</p>
      )}
    </Card>
  )
}
