import { actFirst, crossing, priority } from '#domain/comparison/importance-performance.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import type { RatedBefore } from '#domain/rating/since-before.ts'
import { formatScore } from '#i18n/formats.ts'
import { marginNote, withMargin } from '#i18n/margin-words.ts'
import { priorityWords } from '#i18n/priority-words.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { around, NamedPlot } from '#ui/charts/named-plot.tsx'
import { messages as compare } from '../compare.messages.ts'
import { messages } from './both-sides.messages.ts'
import { Responses, Satisfied, Since } from './rated-cells.tsx'
import type { Rated } from './rated-items.ts'

export type MatrixProps = {
  name: string
  rated: readonly Rated[]
  needs: readonly Need[]
  before: RatedBefore | null
}

/** In the order in which one reads them. */
const PARTS = ['actFirst', 'keepUp', 'canWait', 'possiblyTooMuch', 'close'] as const

/** Importance against satisfaction, with the cross at the means of the region (dossier e2). */
export function Matrix({ name, rated, needs, before }: MatrixProps) {
  const cross = crossing(needs.flatMap(({ region }) => region ?? []))
  if (!cross) return null
  const placed = rated.map((one) => ({ ...one, priority: priority(one.values, cross) }))
  const first = actFirst(
    rated.map(({ item, values }) => ({ ...values, text: item.text.nl })),
    cross,
  )
  return (
    <section className="stack" aria-labelledby="matrix">
      <h2 id="matrix">
        {messages.matrixTitle}: {name}
      </h2>
      <ChartFigure
        finding={messages.matrixFinding(
          name,
          first.map(({ text }) => text),
        )}
        note={`${messages.matrixNote} ${marginNote.nl}`}
        chart={
          <>
            <NamedPlot
              points={placed.map(({ item, values, priority: part }) => ({
                id: item.id,
                name: item.text.nl,
                x: values.importance,
                y: values.satisfaction,
                xMargin: values.importanceMargin,
                yMargin: values.satisfactionMargin,
                firm: part !== 'close',
                named: true,
                words: messages.point(
                  item.text.nl,
                  withMargin(formatScore(values.importance), values.importanceMargin),
                  withMargin(formatScore(values.satisfaction), values.satisfactionMargin),
                  priorityWords[part],
                ),
              }))}
              x={{
                label: messages.importance,
                ...around([cross.importance, ...placed.map(({ values }) => values.importance)]),
              }}
              y={{
                label: messages.satisfaction,
                ...around([cross.satisfaction, ...placed.map(({ values }) => values.satisfaction)]),
              }}
              cross={{
                x: cross.importance,
                y: cross.satisfaction,
                corners: [
                  priorityWords.possiblyTooMuch,
                  priorityWords.keepUp,
                  priorityWords.actFirst,
                  priorityWords.canWait,
                ],
              }}
              description={messages.matrixCaption}
            />
            <div className="matrix-parts">
              {PARTS.map((part) => {
                const inPart = placed.filter((one) => one.priority === part)
                return inPart.length === 0 ? null : (
                  <div key={part}>
                    <strong>{priorityWords[part]}</strong>
                    <ul>
                      {inPart.map(({ item }) => (
                        <li key={item.id}>{item.text.nl}</li>
                      ))}
                    </ul>
                  </div>
                )
              })}
            </div>
          </>
        }
        tableTitle={compare.tableTitle}
        table={
          <table className="data-table">
            <caption>{messages.matrixCaption}</caption>
            <thead>
              <tr>
                {messages.matrixColumns.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {placed.map((one) => (
                <tr key={one.item.id}>
                  <th scope="row">{one.item.text.nl}</th>
                  <td>{priorityWords[one.priority]}</td>
                  <td>
                    <Responses rated={one} />
                  </td>
                  <td>
                    {formatScore(one.values.importance)}
                    <Since rated={one} before={before} of="importance" />
                  </td>
                  <td>{one.values.importanceMargin}</td>
                  <td>
                    {formatScore(one.values.satisfaction)}
                    <Since rated={one} before={before} of="satisfaction" />
                  </td>
                  <td>{one.values.satisfactionMargin}</td>
                  <td>
                    <Satisfied rated={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}
