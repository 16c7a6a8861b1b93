import { useEffect, useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { List } from '#ui/layout/list.tsx'
import { Duties } from './duties.tsx'
import { ChosenList } from './chosen-list.tsx'
import { AsideList } from './own/aside-list.tsx'
import { messages as ownWords } from './own/own.messages.ts'
import type { QuickWinActsProps } from './quick-win-acts.tsx'
import { EffortPlot } from './effort-plot.tsx'
import { openRow } from './open-row.ts'
import { QuickWinRow } from './quick-win-card.tsx'
import { messages } from './quick-wins.messages.ts'
import { foundationSentences } from './number-words.ts'
import { Told, type Said } from './told.tsx'
import { useQuickWins, type QuickWinsView, type WhatIf } from './use-quick-wins.ts'
import { WhatIfBar, WhatIfHint, WhatIfPanel } from './what-if/what-if.tsx'
import './quick-wins.css'

/** The ranked measures of one scan: the top five open, the rest one click away. */
export function QuickWinsList({ scanId, whatIf }: { scanId: string; whatIf: WhatIf }) {
  const view = { ...useQuickWins(scanId), whatIf }
  const [said, setSaid] = useState<Said | null>(null)
  const { top, rest, later } = view.ranked
  // A link to one of them shows it.
  useEffect(() => openRow(window.location.hash.slice(1)), [])
  const told = <Told said={said} view={view} onTold={setSaid} />
  if (top.length + later.length === 0)
    return (
      <div className="stack stack--large">
        {told}
        <Duties view={view} />
        <NoQuickWins view={view} />
        <ChosenList chosen={view.chosen} definition={view.definition} />
        <AsideList view={view} onTold={setSaid} />
      </div>
    )
  return (
    <div className="stack stack--large">
      {told}
      <Duties view={view} />
      {top.length > 0 && (
        <section className="stack" aria-labelledby="top">
          <h2 id="top">{messages.top(top.length)}</h2>
          <List as="ol" look="stack" className="sheet quick-wins quick-wins--rows">
            {top.map((quickWin, index) => (
              <QuickWinRow
                key={quickWin.measure.id}
                quickWin={quickWin}
                position={index + 1}
                view={view}
                onTold={setSaid}
                top
              />
            ))}
          </List>
          <WhatIfHint view={view} />
        </section>
      )}
      <EffortPlot view={view} />
      <Rows
        id="rest"
        title={messages.rest(rest.length)}
        intro={messages.restIntro}
        list={rest}
        first={top.length + 1}
        view={view}
        onTold={setSaid}
      />
      <Rows
        id="later"
        title={messages.later(later.length)}
        intro={messages.laterIntro}
        list={later}
        first={1}
        view={view}
        onTold={setSaid}
      />
      <WhatIfPanel view={view} />
      <ChosenList chosen={view.chosen} definition={view.definition} />
      <AsideList view={view} onTold={setSaid} />
      <Foundation view={view} />
      <WhatIfBar view={view} />
    </div>
  )
}

function Foundation({ view }: { view: QuickWinsView }) {
  const { municipality, round, scan, needs, responses } = view
  const sentences = foundationSentences({
    municipality: municipality.name,
    round: round.name,
    submitted: scan.state === 'submitted',
    responses,
    needs,
  })
  return (
    <section className="stack stack--small" aria-labelledby="rust-op">
      <h2 id="rust-op">{messages.foundationTitle}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="subtle">{messages.topIntro}</p>
      <div className="no-print">
        <Button onClick={() => window.print()}>{messages.print}</Button>
      </div>
    </section>
  )
}

/** So few that folding them would hide more than it helps. */
const AT_A_GLANCE = 3

type RowsProps = {
  id: string
  title: string
  intro: string
  list: readonly QuickWin[]
  /** The position of the first. */
  first: number
  view: QuickWinsView
  onTold: QuickWinActsProps['onTold']
}

function Rows({ id, title, intro, list, first, view, onTold }: RowsProps) {
  if (list.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <details className="more-rows" open={list.length <= AT_A_GLANCE || undefined}>
        <summary>
          <h2 id={id}>{title}</h2>
        </summary>
        <p className="subtle">{intro}</p>
        <List as="ol" look="stack" className="sheet quick-wins--rows" start={first}>
          {list.map((quickWin, index) => (
            <QuickWinRow
              key={quickWin.measure.id}
              quickWin={quickWin}
              position={first + index}
              view={view}
              onTold={onTold}
            />
          ))}
        </List>
      </details>
    </section>
  )
}

function NoQuickWins({ view: { scan, aside, chosen } }: { view: QuickWinsView }) {
  if (chosen.length > 0)
    return (
      <EmptyState title={messages.allChosenTitle}>
        <p>{messages.allChosen}</p>
      </EmptyState>
    )
  if (aside.length > 0)
    return (
      <EmptyState title={ownWords.allAsideTitle}>
        <p>{ownWords.allAside}</p>
      </EmptyState>
    )
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
