import { actFirst, crossing, priority } from '#domain/comparison/importance-performance.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import type { RatedBefore } from '#domain/rating/since-before.ts'
import { formatScore } from '#i18n/formats.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { priorityWords } from '#i18n/priority-words.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { MatrixPlot } from '#ui/charts/matrix-plot.tsx'
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
        finding={messages.matrixFinding(name, first.length, first[0]?.text ?? '')}
        note={`${messages.matrixNote} ${marginNote}`}
        chart={
          <>
            <MatrixPlot
              points={placed.map(({ item, number, values }) => ({
                id: item.id,
                number,
                x: values.importance,
                y: values.satisfaction,
                xMargin: values.importanceMargin,
                yMargin: values.satisfactionMargin,
              }))}
              cross={{ x: cross.importance, y: cross.satisfaction }}
              corners={[
                priorityWords.possiblyTooMuch,
                priorityWords.keepUp,
                priorityWords.actFirst,
                priorityWords.canWait,
              ]}
              words={{
                x: messages.importance,
                y: messages.satisfaction,
                description: messages.matrixCaption,
              }}
            />
            <ol className="matrix-key">
              {placed.map(({ item, number }) => (
                <li key={item.id}>
                  <strong>{number}</strong> <span>{item.text.nl}</span>
                </li>
              ))}
            </ol>
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
                  <td>{one.number}</td>
                  <th scope="row">{one.item.text.nl}</th>
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
                  <td>{priorityWords[one.priority]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}
