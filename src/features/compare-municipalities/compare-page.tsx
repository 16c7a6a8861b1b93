import { Link } from '@tanstack/react-router'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { TakeAwayAll } from '#ui/take-away/take-away.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import './compare.css'
import { CompareHead } from './compare-head.tsx'
import { messages } from './compare.messages.ts'
import { Overview } from './overview.tsx'
import { Places } from './places.tsx'
import { RegionMap } from './region-map.tsx'
import { SpreadSection } from './spread-section.tsx'
import { useCompareSearch } from './use-compare-search.ts'
import type { Comparison } from './use-comparison.ts'
import { useLater } from './use-later.ts'
import { useTables } from './use-tables.ts'

/** Staff compare the municipalities that have submitted; every choice lives in the address. */
export function ComparePage() {
  return (
    <div className="stack stack--large">
      <PageTitle about={<p>{messages.intro}</p>}>{messages.title}</PageTitle>
      <CompareHead>{(comparison) => <Compared {...comparison} />}</CompareHead>
    </div>
  )
}

function Compared(comparison: Comparison) {
  const { search } = useCompareSearch()
  const { round, definition, scans, selected, municipalities, others, route } = comparison
  const tables = useTables(comparison, search)
  // The table answers first; what is below it follows, each part in a frame of its own.
  const map = useLater(tables)
  const spread = useLater(map)
  const places = useLater(spread)
  if (scans.length === 0) {
    return (
      <EmptyState title={messages.emptyTitle}>
        <p>{messages.empty(route)}</p>
        {others > 0 && (
          <p>{messages.otherRoute(others, messages.routes[route === 'full' ? 'short' : 'full'])}</p>
        )}
        <Link
          to="/eszl/rondes/$roundId"
          params={{ roundId: round.id }}
          className={buttonLink.primary}
        >
          {messages.toRound}
        </Link>
      </EmptyState>
    )
  }
  const said = [
    messages.scored(scans.length, municipalities.length, route),
    ...(selected.length < scans.length ? [messages.selected(selected.length, scans.length)] : []),
  ].join(' ')
  const origin = { round: round.name, n: said }
  const subject = tables.theme?.text.nl
  return (
    <TakeAwayOrigin value={origin}>
      <TakeAwayOrigin value={subject === undefined ? origin : { ...origin, subject }}>
        {selected.length === 0 ? (
          <EmptyState title={messages.noneSelectedTitle}>
            <p>{messages.noneSelected}</p>
          </EmptyState>
        ) : (
          <>
            <Overview {...tables} />
            {map && <RegionMap {...map} />}
          </>
        )}
        {spread && <SpreadSection {...spread} />}
      </TakeAwayOrigin>
      {places && (
        <Places
          {...{ round, definition, municipalities, scans, route }}
          isPart={selected.length < scans.length}
        />
      )}
      <div className="stack stack--small">
        <p className="subtle">
          {said}{' '}
          {others > 0 &&
            messages.otherRoute(others, messages.routes[route === 'full' ? 'short' : 'full'])}
        </p>
        {scans.length < ENOUGH_FOR_A_MEDIAN && (
          <p className="subtle">{messages.noMedian(route, ENOUGH_FOR_A_MEDIAN)}</p>
        )}
        <TakeAwayAll title={messages.title} />
      </div>
      <AnswerDialog {...comparison} />
    </TakeAwayOrigin>
  )
}
