import { mostAndLeastSpread, scoredColumns } from '#domain/comparison/findings.ts'
import {
  comparisonTable,
  TOTAL,
  valueOf,
  type ComparedValue,
  type ComparisonTable,
} from '#domain/comparison/table.ts'
import { formatScore } from '#i18n/formats.ts'
import { leading } from '#i18n/leading.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { StripPlot } from '#ui/charts/strip-plot.tsx'
import { messages } from './see-comparison.messages.ts'
import { themesOf, type SeenRow } from './seen-table.ts'

export type SpreadProps = {
  table: ComparisonTable<SeenRow>
  /** The others have a faint dot. */
  chosen: readonly SeenRow[]
}

/** Per theme a dot for every municipality, the own one larger. */
export function Spread({ table, chosen }: SpreadProps) {
  const themes = themesOf(table)
  const isPart = chosen.length < table.rows.length
  const inChoice = new Set(chosen.map(({ id }) => id))
  const ofChoice = comparisonTable(table.columns, chosen).columns
  const strips = themes.map((theme, index) => ({
    ...theme,
    chosenMedian: isPart ? (ofChoice[index]?.spread?.median ?? null) : null,
    points: table.rows.flatMap(({ id, name, values }) => {
      const value = values[index]?.score ?? null
      return value === null ? [] : [{ id, label: name, value, faint: !inChoice.has(id) }]
    }),
  }))
  const own = table.rows.find(({ seen }) => seen.own)
  const ends = mostAndLeastSpread(scoredColumns(table).filter(({ id }) => id !== TOTAL))
  const whose = own ? messages.spreadNote : messages.spreadNoteViewer
  const note = [
    whose,
    ...(isPart ? [messages.spreadOfAll] : []),
    ...(strips.some(({ chosenMedian }) => chosenMedian !== null) ? [messages.spreadOfChoice] : []),
  ].join(' ')
  return (
    <section className="stack" aria-labelledby="spread">
      <h2 id="spread">{messages.spread}</h2>
      <ChartFigure
        finding={
          ends
            ? leading(
                ends.most.map(({ label }) => label),
                messages.apart,
              )
            : messages.spread
        }
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
                {themes.map(({ id, label }) => (
                  <th scope="col" key={id}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.seen.own ? messages.own(row.name) : row.name}</th>
                  {themes.map(({ id }, index) => (
                    <td key={id}>
                      <Score value={row.values[index] ?? valueOf(null)} />
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{messages.median}</th>
                {strips.map(({ id, spread }) => (
                  <td key={id}>
                    <Score value={valueOf(spread?.median ?? null)} />
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
function Score({ value: { score, provisional } }: { value: ComparedValue }) {
  if (score === null) return messages.none
  if (!provisional) return formatScore(score)
  return (
    <>
      <span aria-hidden="true">{formatScore(score)}</span>{' '}
      <span className="subtle small" aria-hidden="true">
        {messages.provisional}
      </span>
      <span className="visually-hidden">{`${formatScore(score)}, ${messages.provisional}`}</span>
    </>
  )
}
