import type { Round } from '#domain/round.ts'
import { formatChange, formatDifference, formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { GapPlot } from '#ui/charts/gap-plot.tsx'
import { messages as compare } from '../compare.messages.ts'
import type { Change } from './changes.ts'
import { ComparedItems } from './compared-items.tsx'
import { howMany, meaningOf } from './meaning.ts'
import { messages } from './rounds.messages.ts'

export type ChangeFigureProps = {
  title: string
  /** Whose change it is, for who sees the figure by itself. */
  of: string
  caption: string
  before: Round
  after: Round
  changes: readonly Change[]
  perItem: boolean
  /** Of one municipality there is nothing to count. */
  several: boolean
}

/** From one round to another, as lines and as a table; a seam says where questions are not the same. */
export function ChangeFigure({
  title,
  of,
  caption,
  before,
  after,
  changes,
  perItem,
  several,
}: ChangeFigureProps) {
  const known = changes.flatMap((change) =>
    change.before === null || change.after === null
      ? []
      : [{ ...change, from: change.before, to: change.after }],
  )
  const seam = changes.some(({ lineage }) => lineage !== null && lineage !== 'same')
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{title}</h2>
      {(seam || before.questionnaireVersion !== after.questionnaireVersion) && (
        <p className="seam">{messages.seam}</p>
      )}
      <ChartFigure
        finding={known.length === 0 ? messages.nothing : messages.finding(of, howMany(changes))}
        note={several ? `${messages.note} ${messages.ofAll}` : messages.note}
        chart={
          known.length > 0 && (
            <GapPlot
              rows={known.map(({ id, label, from, to, of: change }) => ({
                id,
                label,
                from,
                to,
                remark: meaningOf(change, several),
              }))}
              description={messages.chart(before.name, after.name)}
              words={{ from: before.name, to: after.name }}
            />
          )
        }
        tableTitle={compare.tableTitle}
        table={
          <table className="data-table">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {[
                  perItem ? messages.question : messages.theme,
                  before.name,
                  after.name,
                  messages.change,
                  messages.meaning,
                  perItem ? messages.question : messages.items,
                ].map((heading, index) => (
                  <th scope="col" key={`${heading} ${index}`}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.id} className={seamClass(change)}>
                  <th scope="row">{change.label}</th>
                  <td>{change.before === null ? messages.none : formatScore(change.before)}</td>
                  <td>{change.after === null ? messages.none : formatScore(change.after)}</td>
                  <td>
                    <Difference change={change} several={several} />
                  </td>
                  <td>{meaningOf(change.of, several)}</td>
                  <td>
                    {change.lineage ? (
                      messages.lineage[change.lineage]
                    ) : (
                      <ComparedItems compared={change.compared} />
                    )}
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

/** Of one municipality what its two scores on the screen differ. */
function Difference({ change, several }: { change: Change; several: boolean }) {
  const { before, after, of } = change
  if (of.change === null || before === null || after === null) return messages.none
  return several ? formatChange(of.change) : formatDifference(after, before)
}

/** A dashed line above what cannot be compared. */
function seamClass({ lineage }: Change): string | undefined {
  return lineage === 'split' || lineage === 'merged' || lineage === 'new' ? 'seam-row' : undefined
}
