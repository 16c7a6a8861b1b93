import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { auditQueries } from '#data/audit.ts'
import { territoryQueries } from '#data/territory.ts'
import { NotRead } from '#parts/not-read.tsx'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ActsTable } from './acts-table.tsx'
import { CheckLog } from './check-log.tsx'
import { GoesByItself } from './goes-by-itself.tsx'
import { ExportLog } from './export-log.tsx'
import { LogFilters, SIZES } from './log-filters.tsx'
import { messages } from './log.messages.ts'
import './read-log.css'

const route = getRouteApi('/eszl/logboek')

/** Every act, read back: by person, municipality, act and day. */
export function LogPage() {
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
        <LogFilters />
      </div>
      <Found />
      <CheckLog />
      <GoesByItself />
    </div>
  )
}

function Found() {
  const search = route.useSearch()
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const chosen = {
    person: search.wie,
    municipality: search.gemeente,
    act: search.handeling,
    from: search.van,
    to: search.tot,
  }
  const { data, error } = useQuery(
    auditQueries.page({ ...chosen, before: search.voor, size: search.aantal ?? SIZES[0] }),
  )
  if (!data) return <NotRead error={error} loading={messages.loading} />
  if (data.acts.length === 0) return <EmptyState title={messages.none} />
  const last = data.acts.at(-1)
  return (
    <section className="stack" aria-label={messages.caption}>
      <p role="status" className="small subtle">
        {messages.found(data.acts.length, data.total)}
      </p>
      <ActsTable acts={data.acts} municipalities={municipalities} />
      <ExportLog search={chosen} municipalities={municipalities} />
      <div className="cluster no-print">
        {search.voor !== undefined && (
          <Link
            to="/eszl/logboek"
            search={{ ...search, voor: undefined }}
            className={buttonLink.secondary}
          >
            {messages.newest}
          </Link>
        )}
        {last && last.number > 1 && data.acts.length === (search.aantal ?? SIZES[0]) && (
          <Link
            to="/eszl/logboek"
            search={{ ...search, voor: last.number }}
            className={buttonLink.secondary}
          >
            {messages.older}
          </Link>
        )}
      </div>
    </section>
  )
}
