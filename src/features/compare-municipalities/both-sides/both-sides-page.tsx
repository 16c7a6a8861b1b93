import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sinceBefore } from '#domain/rating/since-before.ts'
import { matches } from '#domain/territory/filter.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { ratingQueries } from '#data/ratings.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { buttonLink } from '#ui/button.tsx'
import { SinceNote } from '#parts/since-before.tsx'
import { useNeedsBefore } from '#parts/use-needs-before.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { CompareHead } from '../compare-head.tsx'
import { messages as compare } from '../compare.messages.ts'
import '../compare.css'
import { filterOf, isFiltered } from '../search.ts'
import { useChosenRound, useCompareSearch, type Comparison } from '../use-comparison.ts'
import { messages } from './both-sides.messages.ts'
import { Gaps } from './gaps.tsx'
import { Matrix } from './matrix.tsx'
import { ratedItems } from './rated-items.ts'

/** What entrepreneurs say beside what is organised: of one municipality, or of the region. */
export function BothSidesPage() {
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
      </div>
      <CompareHead>{(comparison) => <BothSides {...comparison} />}</CompareHead>
    </div>
  )
}

function BothSides({ round, route, definition, municipalities, scans }: Comparison) {
  const { search, setSearch } = useCompareSearch()
  const own = municipalities.find(({ code }) => code === search.gemeente)
  // The region is the same in the needs of every municipality.
  const code = own?.code ?? municipalities[0]?.code ?? ''
  const needs = useSuspenseQuery(ratingQueries.needs(round.id, code)).data
  const { rounds } = useChosenRound()
  const before = useNeedsBefore(rounds, round, code, own ? 'own' : 'region')
  const scan = scans.find(({ municipality }) => municipality.code === own?.code)
  const filter = filterOf(search)
  const isShown = (place: Municipality) => place.code === own?.code || matches(place, filter)
  const rated = ratedItems(definition, needs, own ? 'own' : 'region')
  const missing = definition.ratingItems.length - rated.length
  const name = own?.name ?? messages.region
  const responses = rated.map(({ values }) => values.n)
  const about =
    responses.length > 0
      ? messages.about(name, Math.min(...responses), Math.max(...responses))
      : name
  return (
    <TakeAwayOrigin value={{ subject: name, round: round.name, n: about }}>
      <Select
        label={messages.whose}
        value={own?.code ?? ''}
        onChange={({ target }) => setSearch({ gemeente: target.value || undefined })}
      >
        <option value="">{messages.region}</option>
        {municipalities.filter(isShown).map((municipality) => (
          <option key={municipality.code} value={municipality.code}>
            {municipality.name}
          </option>
        ))}
      </Select>
      {!own && isFiltered(search) && <p className="subtle">{messages.unfiltered}</p>}
      {rated.length === 0 ? (
        <EmptyState title={messages.tooFewTitle}>
          <p>{messages.tooFew}</p>
          <Link
            to="/eszl/ondernemers"
            search={{ gemeente: own?.code }}
            className={buttonLink.primary}
          >
            {messages.toReach}
          </Link>
        </EmptyState>
      ) : (
        <>
          {missing > 0 && <p className="subtle">{messages.left(missing)}</p>}
          <SinceNote
            before={before}
            changes={rated.map(({ item, values }) =>
              sinceBefore(before, item.id, values, 'satisfaction'),
            )}
          />
          <Matrix name={name} rated={rated} needs={needs} before={before} />
        </>
      )}
      {own ? (
        <Gaps
          name={name}
          definition={definition}
          route={route}
          sheet={scan?.sheet ?? null}
          rated={rated}
          before={before}
        />
      ) : (
        <p className="subtle">{messages.gapOfRegion}</p>
      )}
      {scans.length === 0 && <p className="subtle">{compare.empty(route)}</p>}
    </TakeAwayOrigin>
  )
}
