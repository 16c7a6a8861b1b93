import { memo } from 'react'
import type { Route } from '#domain/questionnaire/definition.ts'
import { formatScore } from '#i18n/formats.ts'
import { leading } from '#i18n/leading.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { NAMED_UP_TO, StripPlot } from '#ui/charts/strip-plot.tsx'
import { messages } from './compare.messages.ts'
import { howManyHave, ordered, TOTAL } from '#domain/comparison/table.ts'
import { mostAndLeastSpread, scoredColumns, type Ends } from '#domain/comparison/findings.ts'
import { useMoreAndMore } from '#ui/layout/more-and-more.ts'
import type { Tables } from './use-tables.ts'
import { sectionOf } from './use-later.ts'

const words = messages.spread

/** More dots than this would hold up a frame: the strips of a large region follow each other. */
const DOTS_AT_A_TIME = 1_000

function SpreadOf({ comparison, search, theme, region, selection, choice }: Tables) {
  const chosen = new Set(selection.rows.map(({ municipality }) => municipality.code))
  const columns = region.columns.flatMap((column, index) =>
    column.id === TOTAL ? [] : [{ ...column, index }],
  )
  const isPart = selection.rows.length < region.rows.length
  const about = choice ?? region
  const ends = mostAndLeastSpread(scoredColumns(about).filter(({ id }) => id !== TOTAL))
  // A question within a sentence.
  const named = (all: readonly { label: string }[]) =>
    all.map(({ label }) => (theme ? messages.quoted(label) : label))
  const rows = columns.map(({ id, label, spread, index }) => {
    const { have, of } = howManyHave(region, index)
    return {
      id,
      label,
      spread,
      chosenMedian: choice?.columns[index]?.spread?.median ?? null,
      ...(theme && { note: words.haveThis(have, of) }),
      points: region.rows.flatMap(({ municipality: { code, name }, values }) => {
        const value = values[index]?.score ?? null
        return value === null ? [] : [{ id: code, label: name, value, faint: !chosen.has(code) }]
      }),
    }
  })
  const atATime = Math.max(1, Math.floor(DOTS_AT_A_TIME / Math.max(1, region.rows.length)))
  const drawn = useMoreAndMore(region.columns, atATime)
  const title = theme ? words.itemsTitle : words.title
  // Whose dot is whose; in a large region the overview says that.
  const dots = region.rows.length <= NAMED_UP_TO ? ordered(region, undefined) : []
  return (
    <section className={sectionOf(region.rows.length)} aria-labelledby="spread">
      <h2 id="spread">{title}</h2>
      <ChartFigure
        finding={[
          ...(choice ? [messages.inChoice(choice.rows.length)] : []),
          finding(
            about.rows.length,
            comparison.route,
            ends && { most: named(ends.most), least: named(ends.least) },
          ),
        ].join(' ')}
        note={[
          words.description,
          ...(dots.length > 0 ? [] : [words.many]),
          ...(rows.some(({ chosenMedian }) => chosenMedian != null) ? [words.ofChoice] : []),
          ...(isPart && !choice ? [messages.ofAll(region.rows.length)] : []),
        ].join(' ')}
        chart={
          <StripPlot
            rows={rows.slice(0, drawn)}
            highlighted={search.gemeente}
            description={words.description}
            axis={messages.scoreAxis}
            format={formatScore}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          <table className="data-table">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{theme ? messages.question : messages.theme}</th>
                {words.columns.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
                {theme && <th scope="col">{messages.have}</th>}
                {dots.map(({ municipality: { code, name } }) => (
                  <th scope="col" key={code}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, label, spread, points }, row) => {
                const { have } = howManyHave(region, columns[row]?.index ?? -1)
                return (
                  <tr key={id}>
                    <th scope="row">{label}</th>
                    <td>{points.length}</td>
                    {[
                      spread?.min,
                      spread?.lowerQuartile,
                      spread?.median,
                      spread?.upperQuartile,
                      spread?.max,
                    ].map((value, column) => (
                      <td key={words.columns[column + 1]}>
                        {value === undefined ? messages.none : formatScore(value)}
                      </td>
                    ))}
                    {theme && <td>{have}</td>}
                    {dots.map(({ municipality: { code } }) => (
                      <td key={code}>{valueOf(points, code)}</td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        }
      />
    </section>
  )
}

/** Per theme or question a dot for every municipality, with the middle half and the median. */
export const SpreadSection = memo(SpreadOf)

function valueOf(points: readonly { id: string; value: number }[], code: string): string {
  const found = points.find(({ id }) => id === code)
  return found ? formatScore(found.value) : messages.none
}

function finding(n: number, route: Route, ends: Ends<string> | null): string {
  if (n === 1) return words.one(route)
  if (!ends) return words.few(n, route)
  return `${leading(ends.most, words.most)} ${leading(ends.least, words.least)}`
}
