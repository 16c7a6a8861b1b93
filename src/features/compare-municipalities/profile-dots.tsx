import { formatScore } from '#i18n/formats.ts'
import { enoughSpread, type Spread } from '#domain/comparison/spread.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { NAMED_UP_TO, StripPlot } from '#ui/charts/strip-plot.tsx'
import { messages } from './compare.messages.ts'
import { TOTAL, type ComparedRow, type ComparisonTable } from '#domain/comparison/table.ts'
import type { PeerGroup, PlacedRow } from './peer-group.ts'

const words = messages.profile

export type ProfileDotsProps = {
  table: ComparisonTable<PlacedRow>
  own: ComparedRow
  /** Put beside it by choice; they need not be in the group. */
  beside: readonly ComparedRow[]
  /** How many of those have a mark of their own. */
  drawn: number
  group: PeerGroup
  /** Of the group, per column. */
  medians: readonly (number | null)[]
}

type Row = {
  id: string
  label: string
  points: readonly { id: string; label: string; value: number }[]
  /** Of the group; null when it is too small to give it. */
  spread: Spread | null
  others: Spread | null
}

/** The same profile as dots: on a line, where distances can be compared. */
export function ProfileDots(props: ProfileDotsProps) {
  const { own, beside, drawn } = props
  const rows = rowsOf(props)
  const marked = beside.slice(0, drawn)
  const note = words.dotsNote(
    own.name,
    marked.map(({ name }) => name),
  )
  return (
    <section className="stack" aria-labelledby="dots">
      <h2 id="dots">{words.dotsTitle}</h2>
      <ChartFigure
        finding={finding(own, rows)}
        note={note}
        chart={
          <StripPlot
            rows={rows}
            highlighted={own.id}
            beside={marked.map(({ id }) => id)}
            description={note}
            axis={messages.scoreAxis}
            format={formatScore}
          />
        }
        tableTitle={messages.tableTitle}
        table={<DotsTable {...props} rows={rows} />}
      />
    </section>
  )
}

function rowsOf({ table, own, beside, group, medians }: ProfileDotsProps): Row[] {
  const members = new Set(group.members.map(({ id }) => id))
  const shown = new Set([own.id, ...members, ...beside.map(({ id }) => id)])
  return table.columns.flatMap(({ id, label }, index): Row[] => {
    if (id === TOTAL) return []
    const points = table.rows.flatMap(({ id: row, name, values }) => {
      const score = values[index]?.score ?? null
      return score === null || !shown.has(row) ? [] : [{ id: row, label: name, value: score }]
    })
    const others = enoughSpread(
      points.flatMap((point) => (members.has(point.id) ? point.value : [])),
      1,
    )
    return [{ id, label, points, spread: medians[index] == null ? null : others, others }]
  })
}

/** Every dot with its number: the own one, those beside it, the group as a whole and one by one. */
function DotsTable({ own, beside, group, rows }: ProfileDotsProps & { rows: readonly Row[] }) {
  const members = group.members.filter(({ id }) => beside.every((one) => one.id !== id))
  const first = [own, ...beside]
  const others = members.length <= NAMED_UP_TO ? members : []
  const scoreOf = ({ points }: Row, whose: string) =>
    words.value(points.find(({ id }) => id === whose)?.value ?? null, formatScore)
  const cells = (row: Row, of: readonly ComparedRow[]) =>
    of.map(({ id }) => <td key={id}>{scoreOf(row, id)}</td>)
  const heads = (of: readonly ComparedRow[]) =>
    of.map(({ id, name }) => (
      <th scope="col" key={id}>
        {name}
      </th>
    ))
  return (
    <table className="data-table">
      <caption>{words.dotsTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.theme}</th>
          {heads(first)}
          {words.dotsColumns.map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
          {heads(others)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {cells(row, first)}
            {[
              row.others?.min,
              row.spread?.lowerQuartile,
              row.spread?.median,
              row.spread?.upperQuartile,
              row.others?.max,
            ].map((value, column) => (
              <td key={words.dotsColumns[column]}>{words.value(value ?? null, formatScore)}</td>
            ))}
            {cells(row, others)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In how many themes it lies outside the middle half of the group. */
function finding(own: ComparedRow, rows: readonly Row[]): string {
  const compared = rows.flatMap(({ points, spread: box }) => {
    const value = points.find(({ id }) => id === own.id)?.value
    return value === undefined || !box ? [] : [{ value, box }]
  })
  const above = compared.filter(({ value, box }) => value > box.upperQuartile).length
  const below = compared.filter(({ value, box }) => value < box.lowerQuartile).length
  return compared.length === 0
    ? words.dotsAlone(own.name)
    : words.dotsFinding(own.name, above, below)
}
