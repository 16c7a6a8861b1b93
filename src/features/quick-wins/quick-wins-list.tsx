import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { QuickWinCard, QuickWinRow } from './quick-win-card.tsx'
import { messages } from './quick-wins.messages.ts'
import { useQuickWins } from './use-quick-wins.ts'
import './quick-wins.css'

/** The ranked measures of one scan: the top five open, the rest one click away. */
export function QuickWinsList({ scanId }: { scanId: string }) {
  const view = useQuickWins(scanId)
  const { needs, ranked, round, scan } = view
  const { top, rest, later } = ranked
  if (top.length + later.length === 0) {
    return (
      <EmptyState title={messages.noneTitle}>
        <p>{messages.none}</p>
      </EmptyState>
    )
  }
  const row = (quickWin: QuickWin, position: number) => (
    <QuickWinRow key={quickWin.measure.id} quickWin={quickWin} position={position} view={view} />
  )
  return (
    <div className="stack stack--large">
      <div className="stack">
        <p className="subtle">
          {scan.state === 'submitted'
            ? messages.basisSubmitted(round.name)
            : messages.basisLive(round.name)}
        </p>
        {needs.every(({ basis }) => basis === 'none') && (
          <Alert tone="warning">
            <p>{messages.withoutVoice}</p>
          </Alert>
        )}
        {needs.some(({ basis }) => basis === 'small' || basis === 'region') && (
          <Alert>
            <p>{messages.smallSample}</p>
          </Alert>
        )}
      </div>
      <section className="stack" aria-labelledby="top">
        <h2 id="top">{messages.top}</h2>
        <ol className="quick-wins">
          {top.map((quickWin, index) => (
            <QuickWinCard
              key={quickWin.measure.id}
              quickWin={quickWin}
              position={index + 1}
              view={view}
            />
          ))}
        </ol>
      </section>
      {rest.length > 0 && (
        <section className="stack" aria-labelledby="rest">
          <h2 id="rest">{messages.rest}</h2>
          <ol className="quick-wins quick-wins--rows" start={top.length + 1}>
            {rest.map((quickWin, index) => row(quickWin, top.length + index + 1))}
          </ol>
        </section>
      )}
      {later.length > 0 && (
        <section className="stack" aria-labelledby="later">
          <h2 id="later">{messages.later}</h2>
          <p>{messages.laterIntro}</p>
          <ol className="quick-wins quick-wins--rows">
            {later.map((quickWin, index) => row(quickWin, index + 1))}
          </ol>
        </section>
      )}
    </div>
  )
}
