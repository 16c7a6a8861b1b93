import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { stageOf } from '#domain/visibility.ts'
import { scanQueries } from '#data/scans.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { buttonLink } from '#ui/button.tsx'
import { List } from '#ui/layout/list.tsx'
import { effortWords } from './number-words.ts'
import { messages } from './quick-wins.messages.ts'
import { reasonOf } from '#parts/quick-win-reason.ts'
import { ToAction } from './to-action.tsx'
import { useQuickWins, type QuickWinsOfScan } from './use-quick-wins.ts'
import './quick-wins.css'

/** So many a person takes in at once. */
const SHOWN = 3

/** The first quick wins of a scan, each with its reason, who helps and the way to an action; none when there are none. */
export function FirstQuickWins({ scanId }: { scanId: string }) {
  const { roundId } = useSuspenseQuery(scanQueries.one(scanId)).data
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  return stageOf(roundId, steps) === 'staff' ? null : <First scanId={scanId} />
}

function First({ scanId }: { scanId: string }) {
  const view = useQuickWins(scanId)
  const { top, rest, later } = view.ranked
  const shown = top.slice(0, SHOWN)
  const all = top.length + rest.length + later.length
  if (all + view.duties.length === 0) return null
  return (
    <section className="stack" aria-labelledby="first-quick-wins">
      <div className="cluster cluster--spread">
        <h2 id="first-quick-wins">{messages.firstTitle(shown.length)}</h2>
        <p className="subtle small">{messages.firstFrom(view.round.name)}</p>
      </div>
      {view.duties.length > 0 && (
        <p>
          <Link to="/gemeente/quick-wins/$scanId" params={{ scanId }}>
            {messages.duties(view.duties.length)}
          </Link>
        </p>
      )}
      <List as="ol" look="stack" className="sheet quick-wins--rows">
        {shown.map((quickWin, index) => (
          <FirstQuickWin
            key={quickWin.measure.id}
            quickWin={quickWin}
            position={index + 1}
            view={view}
          />
        ))}
      </List>
      <p className="cluster">
        <Link
          to="/gemeente/quick-wins/$scanId"
          params={{ scanId }}
          className={buttonLink.secondary}
        >
          {messages.firstAll(all)}
        </Link>
        <Link to="/gemeente/delen">{messages.toSharing}</Link>
      </p>
    </section>
  )
}

type FirstQuickWinProps = { quickWin: QuickWin; position: number; view: QuickWinsOfScan }

function FirstQuickWin({ quickWin, position, view }: FirstQuickWinProps) {
  const { size, spent } = effortWords(quickWin.measure)
  const helpers = view.helpers(quickWin).map(({ municipality }) => municipality.name)
  return (
    <li className="quick-win-row">
      <div className="quick-win__head">
        <span className="disc" aria-hidden="true">
          {position}
        </span>
        <div className="stack stack--small">
          <h3>
            <Link
              to="/gemeente/quick-wins/$scanId"
              params={{ scanId: view.scan.id }}
              hash={quickWin.measure.id}
            >
              {quickWin.measure.title}
            </Link>
          </h3>
          <p className="quick-win__reason">{reasonOf(quickWin, view)}</p>
          <p className="subtle small">
            {size}: {spent}. {messages.helpersInOneLine(helpers)}
          </p>
          <ToAction measureId={quickWin.measure.id} view={view} />
        </div>
      </div>
    </li>
  )
}
