import { daysInFirstYear, isQuickWin } from '#domain/quick-wins/measure.ts'
import { effectOf, type QuickWin } from '#domain/quick-wins/ranking.ts'
import { formatNumber, formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { NamedPlot } from '#ui/charts/named-plot.tsx'
import { messages } from './effort-plot.messages.ts'
import { effortWords } from './number-words.ts'
import { openRow } from './open-row.ts'
import type { QuickWinsView } from './use-quick-wins.ts'

/** With fewer than these there is nothing to weigh. */
const FEWEST = 3

/** All measures by what they take and what they do; the first five and those that are chosen by name. */
export function EffortPlot({ view }: { view: QuickWinsView }) {
  const { top, rest, later } = view.ranked
  const all = [...top, ...rest, ...later]
  if (all.length < FEWEST) return null
  const days = ({ measure }: QuickWin) => daysInFirstYear(measure)
  const most = Math.ceil(Math.max(...all.map(days)) / 5) * 5
  const light = all.filter((one) => days(one) <= 3)
  const strongest = [...light].sort((a, b) => effectOf(b) - effectOf(a))[0]
  return (
    <section className="stack no-print" aria-labelledby="inzet-effect">
      <h2 id="inzet-effect">{messages.title}</h2>
      <ChartFigure
        finding={
          strongest
            ? messages.finding(light.length, all.length, strongest.measure.title)
            : messages.noLight(all.length)
        }
        note={messages.note}
        chart={
          <NamedPlot
            points={all.map((one) => ({
              id: one.measure.id,
              name: one.measure.title,
              x: days(one),
              y: effectOf(one),
              firm: isQuickWin(one.measure),
              named: top.includes(one) || view.whatIf.ticked.includes(one.measure.id),
              words: messages.point(
                one.measure.title,
                effortWords(one.measure).spent,
                formatScore(effectOf(one)),
              ),
            }))}
            x={{ label: messages.days, low: 0, high: most, own: true }}
            y={{ label: messages.effect, low: 0, high: 100 }}
            description={messages.title}
            onChoose={openRow}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          <table className="data-table">
            <caption>{messages.title}</caption>
            <thead>
              <tr>
                {messages.columns.map((heading) => (
                  <th scope="col" key={heading}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.map((one) => (
                <tr key={one.measure.id}>
                  <th scope="row">{one.measure.title}</th>
                  <td>{formatNumber(days(one))}</td>
                  <td>{formatScore(effectOf(one))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}
