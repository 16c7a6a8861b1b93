import { getRouteApi } from '@tanstack/react-router'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { StripPlot } from '#ui/charts/strip-plot.tsx'
import { messages } from './compare.messages.ts'
import { themeTable } from './comparison-table.ts'
import { mostAndLeastSpread } from './findings.ts'
import type { ViewProps } from './overview.tsx'

const route = getRouteApi('/eszl/vergelijken')

/** Per theme a dot for every municipality, with the median of the region: spread before mean. */
export function SpreadPerTheme({ definition, scans }: ViewProps) {
  const { gemeente } = route.useSearch()
  const table = themeTable(definition, scans, messages.total)
  const columns = table.columns.filter(({ id }) => id !== 'total')
  const ends = mostAndLeastSpread(columns)
  const rows = columns.map(({ id, label, spread }, index) => ({
    id,
    label,
    median: spread?.median ?? null,
    points: table.rows.flatMap(({ code, name, values }) => {
      const value = values[index]?.score ?? null
      return value === null ? [] : [{ id: code, label: name, value }]
    }),
  }))
  return (
    <section className="stack" aria-labelledby="spread">
      <h2 id="spread">{messages.spreadTitle}</h2>
      <ChartFigure
        finding={
          ends
            ? messages.spreadFinding(ends.most.label, ends.least.label)
            : messages.spreadDescription
        }
        note={messages.spreadDescription}
        chart={
          <StripPlot
            rows={rows}
            highlighted={gemeente}
            words={{
              axis: messages.scoreAxis,
              median: messages.median,
              description: messages.spreadDescription,
            }}
            format={formatScore}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          <table className="data-table">
            <caption>{messages.spreadTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.theme}</th>
                {messages.spreadColumns.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map(({ id, label, spread }, index) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  <td>{rows[index]?.points.length}</td>
                  {[
                    spread?.min,
                    spread?.lowerQuartile,
                    spread?.median,
                    spread?.upperQuartile,
                    spread?.max,
                  ].map((value, column) => (
                    <td key={messages.spreadColumns[column + 1]}>
                      {value === undefined ? messages.none : formatScore(value)}
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
