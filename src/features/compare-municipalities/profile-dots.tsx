import type { Municipality } from '#domain/territory/municipality.ts'
import { formatScore } from '#i18n/formats.ts'
import { spread } from '#domain/comparison/spread.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { StripPlot } from '#ui/charts/strip-plot.tsx'
import { messages } from './compare.messages.ts'
import { TOTAL, type ComparisonTable } from './comparison-table.ts'
import type { PeerGroup } from './peer-group.ts'

const words = messages.profile

export type ProfileDotsProps = {
  table: ComparisonTable
  own: Municipality
  group: PeerGroup
  /** Of the group, per column. */
  medians: readonly (number | null)[]
}

/** The same profile as dots: on a line, where distances can be compared. */
export function ProfileDots({ table, own, group, medians }: ProfileDotsProps) {
  const members = new Set(group.members.map(({ code }) => code))
  const rows = table.columns.flatMap(({ id, label }, index) => {
    if (id === TOTAL) return []
    const points = table.rows.flatMap(({ municipality: { code, name }, values }) => {
      const score = values[index]?.score ?? null
      if (score === null || (code !== own.code && !members.has(code))) return []
      return [{ id: code, label: name, value: score }]
    })
    const others = spread(points.filter((point) => point.id !== own.code).map(({ value }) => value))
    return [{ id, label, points, spread: medians[index] == null ? null : others, others }]
  })
  return (
    <section className="stack" aria-labelledby="dots">
      <h2 id="dots">{words.dotsTitle}</h2>
      <ChartFigure
        finding={finding(own, rows)}
        note={words.dotsNote}
        chart={
          <StripPlot
            rows={rows}
            highlighted={own.code}
            description={words.dotsNote}
            axis={messages.scoreAxis}
            format={formatScore}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          <table className="data-table">
            <caption>{words.dotsTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.theme}</th>
                <th scope="col">{own.name}</th>
                {words.dotsColumns.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, label, points, others, spread: shown }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  {[
                    points.find((point) => point.id === own.code)?.value ?? null,
                    others?.min ?? null,
                    shown?.median ?? null,
                    others?.max ?? null,
                  ].map((value, column) => (
                    <td key={['own', ...words.dotsColumns][column]}>
                      {words.value(value, formatScore)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}

type Row = {
  points: readonly { id: string; value: number }[]
  spread: { lowerQuartile: number; upperQuartile: number } | null
}

/** In how many themes it lies outside the middle half of the group. */
function finding(own: Municipality, rows: readonly Row[]): string {
  const compared = rows.flatMap(({ points, spread: box }) => {
    const value = points.find(({ id }) => id === own.code)?.value
    return value === undefined || !box ? [] : [{ value, box }]
  })
  const above = compared.filter(({ value, box }) => value > box.upperQuartile).length
  const below = compared.filter(({ value, box }) => value < box.lowerQuartile).length
  return compared.length === 0
    ? words.dotsAlone(own.name)
    : words.dotsFinding(own.name, above, below)
}
