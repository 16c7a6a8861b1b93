import {
  largestDifferences,
  NOISE_OF_QUESTIONS,
  noiseOfRating,
  noiseOfTheme,
  type Difference,
  type Measured,
} from '#domain/comparison/differences.ts'
import { TOTAL, type ComparisonTable } from '#domain/comparison/table.ts'
import { itemsOfRoute, type Definition, type Route } from '#domain/questionnaire/definition.ts'
import type { RatedItem } from '#domain/quick-wins/need.ts'
import { formatDifference, formatNumber, formatScore } from '#i18n/formats.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { LinksInApp } from './links-in-app.tsx'
import type { PeerGroup, PlacedRow } from './peer-group.ts'
import { messages } from './peers.messages.ts'

const words = messages.differences

export type Sources = {
  definition: Definition
  route: Route
  /** The score of a question of a row, 0-100; null when there is none to see. */
  scoreOf: (row: PlacedRow, itemId: string) => number | null
  /** What entrepreneurs say of a municipality, by rating item; undefined when too few do. */
  ratedOf: (municipalityCode: string, ratingItem: string) => RatedItem | undefined
  /** Where a difference can be looked into. */
  linkTo: (kind: Difference['kind'], themeId: string, itemId: string, own: PlacedRow) => string
}

export type DifferencesProps = Sources & {
  table: ComparisonTable<PlacedRow>
  own: PlacedRow
  group: PeerGroup
}

/** The largest differences with the group, up and down, beyond noise, in one list. */
export function Differences(props: DifferencesProps) {
  const { definition, own, group, linkTo } = props
  const { up, down } = largestDifferences(measuredOf(props))
  const about = new Map([
    ...definition.themes.map(
      ({ id, text }) => [`theme ${id}`, { label: text.nl, theme: id }] as const,
    ),
    ...definition.items.map(
      ({ id, text, theme }) => [`item ${id}`, { label: text.nl, theme }] as const,
    ),
    ...definition.ratingItems.map(
      ({ id, text, theme }) => [`rating ${id}`, { label: text.nl, theme }] as const,
    ),
  ])
  const aboutOf = ({ kind, id }: Difference) =>
    about.get(`${kind} ${id}`) ?? { label: id, theme: '' }
  return (
    <section className="stack" aria-labelledby="verschillen">
      <h2 id="verschillen">{words.title}</h2>
      {!group.enough ? (
        <p>{words.groupTooSmall}</p>
      ) : up.length + down.length === 0 ? (
        <p>{words.none(own.name)}</p>
      ) : (
        <>
          <p>
            <strong>
              {words.finding(
                own.name,
                up[0] && aboutOf(up[0]).label,
                down[0] && aboutOf(down[0]).label,
              )}
            </strong>
          </p>
          <LinksInApp>
            <TakeAwayFrame title={words.title}>
              <StackedTable
                caption={<span className="visually-hidden">{words.title}</span>}
                columns={words.columns(own.name)}
                rows={[...up, ...down].map((one) => {
                  const { label, theme } = aboutOf(one)
                  return {
                    id: `${one.kind} ${one.id}`,
                    cells: [
                      <a key="to" href={linkTo(one.kind, theme, one.id, own)}>
                        {label}
                      </a>,
                      words.kinds[one.kind],
                      formatScore(one.own),
                      formatScore(one.median),
                      formatDifference(one.own, one.median),
                      formatNumber(one.noise),
                      formatNumber(one.n),
                    ],
                  }
                })}
              />
            </TakeAwayFrame>
          </LinksInApp>
        </>
      )}
      <p className="subtle small">
        {words.note}
        {[...up, ...down].some(({ kind }) => kind === 'rating') && ` ${marginNote.nl}`}
      </p>
    </section>
  )
}

function measuredOf(props: DifferencesProps): readonly Measured[] {
  const { definition, route, table, own, group, scoreOf, ratedOf } = props
  // What is provisional may be off by more than self-report.
  const sure = (row: PlacedRow, column: number) => {
    const value = row.values[column]
    return value && !value.provisional ? value.score : null
  }
  const themes = table.columns.flatMap(({ id }, index): Measured[] =>
    id === TOTAL
      ? []
      : [
          {
            kind: 'theme',
            id,
            own: sure(own, index),
            others: group.members.map((row) => sure(row, index)),
            noise: noiseOfTheme(definition, id, route),
          },
        ],
  )
  const items = itemsOfRoute(definition, route)
    .filter(({ weight }) => weight > 0)
    .map(({ id }): Measured => ({
      kind: 'item',
      id,
      own: scoreOf(own, id),
      others: group.members.map((row) => scoreOf(row, id)),
      noise: NOISE_OF_QUESTIONS,
    }))
  const ratings = definition.ratingItems.flatMap(({ id }): Measured[] => {
    const ofRow = ({ municipality }: PlacedRow) =>
      municipality ? ratedOf(municipality.code, id) : undefined
    const mine = ofRow(own)
    const others = group.members.flatMap((row) => ofRow(row) ?? [])
    if (!mine) return []
    const noise = noiseOfRating(mine, others)
    return [
      {
        kind: 'rating',
        id,
        own: mine.satisfaction,
        others: others.map(({ satisfaction }) => satisfaction),
        noise,
      },
    ]
  })
  return [...themes, ...items, ...ratings]
}
