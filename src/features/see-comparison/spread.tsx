import type { Definition } from '#domain/questionnaire/definition.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { StripPlot } from '#ui/charts/strip-plot.tsx'
import { enoughSpread, mostSpread, type ComparedRow } from './compared-rows.ts'
import { messages } from './see-comparison.messages.ts'

export type SpreadProps = { definition: Definition; rows: readonly ComparedRow[] }

/** Per theme a dot for every municipality, the own one larger. */
export function Spread({ definition, rows }: SpreadProps) {
  const strips = definition.themes.map(({ id, text }) => ({
    id,
    label: text.nl,
    spread: enoughSpread(rows.map(({ themes }) => themes[id] ?? null)),
    points: rows.flatMap((row) => {
      const value = row.themes[id] ?? null
      return value === null ? [] : [{ id: row.id, label: row.name, value }]
    }),
  }))
  const own = rows.find((row) => row.own)
  const widest = mostSpread(rows, definition.themes)
  const note = own ? messages.spreadNote : messages.spreadNoteViewer
  return (
    <section className="stack" aria-labelledby="spread">
      <h2 id="spread">{messages.spread}</h2>
      <ChartFigure
        finding={widest ? messages.mostSpread(widest.text.nl) : messages.spread}
        note={note}
        chart={
          <StripPlot
            rows={strips}
            highlighted={own?.id}
            axis={messages.axis}
            description={note}
            format={formatScore}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          <table className="data-table">
            <caption>{messages.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.municipality}</th>
                {definition.themes.map(({ id, text }) => (
                  <th scope="col" key={id}>
                    {text.nl}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.own ? messages.own(row.name) : row.name}</th>
                  {definition.themes.map(({ id }) => (
                    <td key={id}>
                      <Score
                        value={row.themes[id] ?? null}
                        isProvisional={row.provisional.includes(id)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{messages.median}</th>
                {strips.map(({ id, spread }) => (
                  <td key={id}>
                    <Score value={spread?.median ?? null} />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        }
      />
    </section>
  )
}

/** The number, and in words when it is provisional: in a file of the table the word becomes a remark. */
function Score({
  value,
  isProvisional = false,
}: {
  value: number | null
  isProvisional?: boolean
}) {
  if (value === null) return messages.none
  if (!isProvisional) return formatScore(value)
  return (
    <>
      <span aria-hidden="true">{formatScore(value)}</span>{' '}
      <span className="subtle small" aria-hidden="true">
        {messages.provisional}
      </span>
      <span className="visually-hidden">{`${formatScore(value)}, ${messages.provisional}`}</span>
    </>
  )
}
