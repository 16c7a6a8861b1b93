import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ratingQueries } from '#data/ratings.ts'
import { buttonLink } from '#ui/button.tsx'
import { useNeedsBefore } from '#parts/use-needs-before.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { CompareHead } from '../compare-head.tsx'
import { messages as compare } from '../compare.messages.ts'
import '../compare.css'
import { useCompareSearch } from '../use-compare-search.ts'
import { useChosenRound, type Comparison } from '../use-comparison.ts'
import { messages } from './both-sides.messages.ts'
import { BothSides } from './both-sides.tsx'

/** What entrepreneurs say beside what is organised: of one municipality, or of the region. */
export function BothSidesPage() {
  return (
    <div className="stack stack--large">
      <PageTitle about={<p>{messages.intro}</p>}>{messages.title}</PageTitle>
      <CompareHead>{(comparison) => <Compared {...comparison} />}</CompareHead>
    </div>
  )
}

function Compared({ round, route, definition, municipalities, scans }: Comparison) {
  const { search } = useCompareSearch()
  const own = municipalities.find(({ code }) => code === search.gemeente) ?? null
  // The region is the same in the needs of every municipality.
  const code = own?.code ?? municipalities[0]?.code ?? ''
  const needs = useSuspenseQuery(ratingQueries.needs(round.id, code)).data
  const { rounds } = useChosenRound()
  const before = useNeedsBefore(rounds, round, code, own ? 'own' : 'region')
  const scan = scans.find(({ municipality }) => municipality.code === own?.code)
  return (
    <>
      <BothSides
        {...{ round, definition, municipalities, own, needs, before }}
        sheet={scan?.sheet ?? null}
        noSheet={messages.gapNeedsScan(route)}
        toReach={
          <Link
            to="/eszl/ondernemers"
            search={{ gemeente: own?.code }}
            className={buttonLink.primary}
          >
            {messages.toReach}
          </Link>
        }
      />
      {scans.length === 0 && <p className="subtle">{compare.empty(route)}</p>}
    </>
  )
}
