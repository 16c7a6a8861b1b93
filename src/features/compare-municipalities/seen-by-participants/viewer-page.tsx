import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { roundQueries } from '#data/rounds.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { messages } from './see-comparison.messages.ts'

const address = getRouteApi('/meekijken')

/** Where board and kernteam MKB begin: the comparison, and nothing to change. */
export function ViewerPage() {
  const search = address.useSearch()
  const navigate = address.useNavigate()
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const { round, choice } = useRoundChoice(rounds, rounds, ['thema'])
  const route = search.route === 'snel' ? 'short' : 'full'
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle eyebrow={round?.name}>{messages.viewerTitle}</PageTitle>
        <p className="lead">{messages.viewerIntro}</p>
        <div className="cluster cluster--fields no-print">
          {choice}
          {round && (
            <Select
              label={messages.route}
              value={route}
              onChange={({ target }) =>
                void navigate({
                  search: (previous) => ({
                    ...previous,
                    route: target.value === 'short' ? ('snel' as const) : undefined,
                  }),
                })
              }
            >
              <option value="full">{messages.routes.full}</option>
              <option value="short">{messages.routes.short}</option>
            </Select>
          )}
        </div>
      </div>
      {round ? (
        <ComparisonView
          key={round.id}
          round={round}
          route={route}
          themeId={search.thema}
          nothing={messages.tooFew(route, ENOUGH_FOR_A_MEDIAN)}
        />
      ) : (
        <EmptyState title={messages.nothingYetTitle}>
          <p>{messages.nothingYet}</p>
        </EmptyState>
      )}
    </div>
  )
}
