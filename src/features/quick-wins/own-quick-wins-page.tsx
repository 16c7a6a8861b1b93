import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { stageOf } from '#domain/visibility.ts'
import { scanQueries } from '#data/scans.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './quick-wins.messages.ts'
import { whatIfOf } from './what-if/in-address.ts'
import { QuickWinsList } from './quick-wins-list.tsx'

const route = getRouteApi('/gemeente/quick-wins/$scanId')

/** The quick wins of the own municipality. */
export function OwnQuickWinsPage() {
  const { scanId } = route.useParams()
  const { stel } = route.useSearch()
  const navigate = route.useNavigate()
  const whatIf = whatIfOf(stel, (ticks) => {
    void navigate({ search: { stel: ticks }, replace: true, resetScroll: false })
  })
  const { municipalityCode, roundId } = useSuspenseQuery(scanQueries.one(scanId)).data
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const name = municipalities.find(({ code }) => code === municipalityCode)?.name ?? ''
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle
          eyebrow={
            <Link to="/gemeente" className="no-print">
              ← {messages.backToMunicipality(name)}
            </Link>
          }
          about={<p>{messages.intro}</p>}
        >
          {messages.title(name)}
        </PageTitle>
      </div>
      {stageOf(roundId, steps) === 'staff' ? (
        <EmptyState title={messages.laterTitle}>
          <p>{messages.laterText}</p>
        </EmptyState>
      ) : (
        <QuickWinsList scanId={scanId} whatIf={whatIf} />
      )}
      <p className="no-print">
        <Link to="/gemeente/delen">{messages.toSharing}</Link>
      </p>
    </div>
  )
}
