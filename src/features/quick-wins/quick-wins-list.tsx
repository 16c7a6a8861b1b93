import { Link } from '@tanstack/react-router'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { QuickWinCard, QuickWinRow } from './quick-win-card.tsx'
import { messages } from './quick-wins.messages.ts'
import { foundationSentences } from './sentences.ts'
import { useQuickWins, type QuickWinsOfScan } from './use-quick-wins.ts'
import './quick-wins.css'

/** The ranked measures of one scan: the top five open, the rest one click away. */
export function QuickWinsList({ scanId }: { scanId: string }) {
  const view = useQuickWins(scanId)
  const { top, rest, later } = view.ranked
  if (top.length + later.length === 0) return <NoQuickWins view={view} />
  return (
    <div className="stack stack--large">
      <Foundation view={view} />
      {top.length > 0 && (
        <section className="stack" aria-labelledby="top">
          <div>
            <h2 id="top">{messages.top(top.length)}</h2>
            <p className="subtle">{messages.topIntro}</p>
          </div>
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
      )}
      <Rows
        id="rest"
        title={messages.rest}
        intro={messages.restIntro}
        list={rest}
        first={top.length + 1}
        view={view}
      />
      <Rows
        id="later"
        title={messages.later}
        intro={messages.laterIntro}
        list={later}
        first={1}
        view={view}
      />
    </div>
  )
}

function Foundation({ view }: { view: QuickWinsOfScan }) {
  const { municipality, round, scan, needs, responses } = view
  const sentences = foundationSentences({
    municipality: municipality.name,
    round: round.name,
    submitted: scan.state === 'submitted',
    responses,
    needs,
  })
  return (
    <div className="cluster cluster--spread">
      <div className="quick-wins__foundation">
        <Alert>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Alert>
      </div>
      <div className="no-print">
        <Button onClick={() => window.print()}>{messages.print}</Button>
      </div>
    </div>
  )
}

type RowsProps = {
  id: string
  title: string
  intro: string
  list: readonly QuickWin[]
  /** The position of the first. */
  first: number
  view: QuickWinsOfScan
}

function Rows({ id, title, intro, list, first, view }: RowsProps) {
  if (list.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="subtle">{intro}</p>
      </div>
      <ol className="quick-wins quick-wins--rows" start={first}>
        {list.map((quickWin, index) => (
          <QuickWinRow
            key={quickWin.measure.id}
            quickWin={quickWin}
            position={first + index}
            view={view}
          />
        ))}
      </ol>
    </section>
  )
}

function NoQuickWins({ view: { scan } }: { view: QuickWinsOfScan }) {
  return (
    <EmptyState title={messages.noneTitle}>
      <p>{scan.state === 'submitted' ? messages.allGood : messages.none}</p>
      <Link
        to="/gemeente/scan/$scanId"
        params={{ scanId: scan.id }}
        className={buttonLink.secondary}
      >
        {messages.toScan}
      </Link>
    </EmptyState>
  )
}
