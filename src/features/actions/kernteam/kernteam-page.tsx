import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { filterActions, totalsOf } from '#domain/proof/kernteam.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { measureQueries } from '#data/measures.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatDay } from '#i18n/formats.ts'
import { today } from '#i18n/today.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { usePageRule } from '#ui/layout/use-page-rule.ts'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { ActionsTable } from './actions-table.tsx'
import { Filters } from './filters.tsx'
import { messages } from './kernteam.messages.ts'
import { ProgrammeLines } from './programme-lines.tsx'
import { Totals } from './totals.tsx'
import './kernteam.css'

const address = getRouteApi('/kernteam/acties')

/** Every action on one page: impact, state, means spent, next decision. */
export function KernteamPage() {
  const { lijn, thema, stand } = address.useSearch()
  const [session, municipalities, lines, all, measures] = useSuspenseQueries({
    queries: [
      sessionQueries.current(),
      territoryQueries.everywhere(),
      kernteamQueries.lines(),
      kernteamQueries.actions(),
      measureQueries.all(),
    ],
    combine: ([a, b, c, d, e]) => [a.data, b.data, c.data, d.data, e.data] as const,
  })
  const staff = session.member?.role === 'staff'
  const day = today()
  usePageRule('@page { size: A4 landscape; margin: 8mm; }')
  const actions = filterActions(all, { line: lijn, theme: thema, state: stand }, day)
  const asOf = messages.asOf(formatDay(day))
  return (
    <TakeAwayOrigin value={{ round: asOf, n: `${actions.length} van ${all.length} acties` }}>
      <div className="stack stack--large kernteam">
        <div className="stack">
          <PageTitle eyebrow={asOf}>{messages.title}</PageTitle>
          <p className="lead">{messages.intro}</p>
          {!staff && <p className="subtle">{messages.introViewer}</p>}
          <div className="cluster cluster--fields no-print">
            <Filters lines={lines} />
            <Button onClick={() => window.print()}>{messages.print}</Button>
            <Link to="/wat-werkte">{messages.toWorked}</Link>
          </div>
        </div>
        {actions.length === 0 ? (
          <Nothing any={all.length > 0} staff={staff} />
        ) : (
          <>
            <Totals totals={totalsOf(actions, day, measures)} />
            <ActionsTable {...{ actions, municipalities, lines, staff, today: day }} />
          </>
        )}
        <ProgrammeLines lines={lines} staff={staff} />
      </div>
    </TakeAwayOrigin>
  )
}

function Nothing({ any, staff }: { any: boolean; staff: boolean }) {
  return any ? (
    <EmptyState title={messages.noMatchTitle}>
      <p>{messages.noMatch}</p>
      <Link to="/kernteam/acties" search={{}}>
        {messages.clear}
      </Link>
    </EmptyState>
  ) : (
    <EmptyState title={messages.noneTitle}>
      <p>{staff ? messages.none : messages.noneViewer}</p>
    </EmptyState>
  )
}
