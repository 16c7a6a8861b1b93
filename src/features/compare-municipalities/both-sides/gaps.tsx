import { perceptionGap, whyNoGap } from '#domain/comparison/perception-gap.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ShownScores } from '#domain/questionnaire/score-sheet.ts'
import type { RatedBefore } from '#domain/rating/since-before.ts'
import { formatDifference, formatScore } from '#i18n/formats.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { gapWords } from '#i18n/priority-words.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { GapPlot } from '#ui/charts/gap-plot.tsx'
import { messages as compare } from '../compare.messages.ts'
import { messages } from './both-sides.messages.ts'
import { Responses, Satisfied, Since } from './rated-cells.tsx'
import { isIndicative, type Rated } from './rated-items.ts'

export type GapsProps = {
  name: string
  definition: Definition
  /** Null as long as that version was not handed in, or may not be seen. */
  sheet: Pick<ShownScores, 'route' | 'items'> | null
  /** Why there is no sheet. */
  noSheet: string
  rated: readonly Rated[]
  before: RatedBefore | null
}

/** What is organised beside what is experienced, by theme (dossier e2, "Perception gap"). */
export function Gaps(props: GapsProps) {
  const { name, definition, sheet, rated, before } = props
  const rows = definition.themes.flatMap((theme) =>
    rated.flatMap((one) => {
      const { item, values } = one
      const gap =
        sheet && item.theme === theme.id ? perceptionGap(definition, sheet, item, values) : null
      return gap ? [{ theme, item, one, n: values.n, gap }] : []
    }),
  )
  const found = (finding: string) =>
    rows.flatMap(({ item, gap }) => (gap.finding === finding ? item.text.nl : []))
  const notAsked = rated.filter(
    ({ item, values }) => sheet && whyNoGap(definition, sheet, item, values) === 'not_asked',
  ).length
  return (
    <section className="stack" aria-labelledby="gaps">
      <h2 id="gaps">{messages.gapTitle}</h2>
      {rows.length === 0 ? (
        <p className="subtle">{whyNothing(props)}</p>
      ) : (
        <ChartFigure
          finding={messages.gapFinding(name, found('blindSpot'), found('hiddenStrength'))}
          note={`${messages.gapNote} ${marginNote.nl}`}
          chart={
            <GapPlot
              rows={rows.map(({ theme, item, one, n, gap }) => ({
                id: item.id,
                label: item.text.nl,
                group: theme.text.nl,
                from: gap.organised,
                to: gap.experienced,
                remark: [
                  messages.gapResponses(n, isIndicative(one)),
                  ...(gap.finding ? [gapWords[gap.finding]] : []),
                ].join(' · '),
              }))}
              description={messages.gapCaption}
              words={{ from: messages.organised, to: messages.experienced }}
            />
          }
          tableTitle={compare.tableTitle}
          table={
            <table className="data-table">
              <caption>{messages.gapCaption}</caption>
              <thead>
                <tr>
                  {messages.gapColumns.map((heading) => (
                    <th scope="col" key={heading}>
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ theme, item, one, gap }) => (
                  <tr key={item.id}>
                    <td>{theme.text.nl}</td>
                    <th scope="row">{item.text.nl}</th>
                    <td>{gap.finding ? gapWords[gap.finding] : messages.nothing}</td>
                    <td>
                      <Responses rated={one} />
                    </td>
                    <td>{formatScore(gap.organised)}</td>
                    <td>
                      {formatScore(gap.experienced)}
                      <Since rated={one} before={before} of="satisfaction" />
                    </td>
                    <td>{one.values.satisfactionMargin}</td>
                    <td>
                      <Satisfied rated={one} />
                    </td>
                    <td>{formatDifference(gap.organised, gap.experienced)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
      {rows.length > 0 && notAsked > 0 && (
        <p className="subtle">{messages.gapNotAsked(notAsked)}</p>
      )}
    </section>
  )
}

function whyNothing({ rated, sheet, noSheet }: GapsProps): string {
  if (rated.length === 0) return messages.tooFew
  return sheet ? messages.gapNone : noSheet
}
