import type { ReactNode } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ShownScores } from '#domain/questionnaire/score-sheet.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { sinceBefore, type RatedBefore } from '#domain/rating/since-before.ts'
import type { Round } from '#domain/round.ts'
import { matches } from '#domain/territory/filter.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { SinceNote } from '#parts/since-before.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { filterOf, isFiltered } from '../search.ts'
import { useCompareSearch } from '../use-compare-search.ts'
import { messages } from './both-sides.messages.ts'
import { Gaps } from './gaps.tsx'
import { Matrix } from './matrix.tsx'
import { ratedItems } from './rated-items.ts'

export type BothSidesProps = {
  round: Round
  definition: Definition
  /** All that take part: whoever enough entrepreneurs rated can be looked at. */
  municipalities: readonly Municipality[]
  /** The one that is looked at; null for the region. */
  own: Municipality | null
  /** Of the one that is looked at, or of any: each holds the numbers of the region. */
  needs: readonly Need[]
  /** The scores of the one that is looked at; null as long as there are none to see. */
  sheet: Pick<ShownScores, 'route' | 'items'> | null
  /** Why there is no sheet. */
  noSheet: string
  /** The ratings of the round before; null when there is none to see. */
  before: RatedBefore | null
  /** What can be done about too few responses. */
  toReach?: ReactNode
}

/** Both sides of one municipality, or what entrepreneurs say in the region. */
export function BothSides(props: BothSidesProps) {
  const { round, definition, municipalities, own, needs, before, sheet, noSheet, toReach } = props
  const { search, setSearch } = useCompareSearch()
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
      <div className="cluster cluster--inline no-print">
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
      </div>
      {!own && isFiltered(search) && <p className="subtle">{messages.unfiltered}</p>}
      {rated.length === 0 ? (
        <EmptyState title={messages.tooFewTitle}>
          <p>{messages.tooFew}</p>
          {toReach}
        </EmptyState>
      ) : (
        <>
          <Matrix name={name} rated={rated} needs={needs} before={before} />
          {missing > 0 && <p className="subtle">{messages.left(missing)}</p>}
          <SinceNote
            before={before}
            changes={rated.map(({ item, values }) =>
              sinceBefore(before, item.id, values, 'satisfaction'),
            )}
          />
        </>
      )}
      {own ? (
        <Gaps {...{ name, definition, sheet, rated, noSheet, before }} />
      ) : (
        <p className="subtle">{messages.gapOfRegion}</p>
      )}
    </TakeAwayOrigin>
  )
}
