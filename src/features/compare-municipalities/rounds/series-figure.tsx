import type { Route, Theme } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { SmallLines } from '#ui/charts/small-lines.tsx'
import { messages as compare } from '../compare.messages.ts'
import { inAll, type RoundSheets } from './changes.ts'
import { ComparedItems } from './compared-items.tsx'
import { howMany, meaningOf } from './meaning.ts'
import { messages } from './rounds.messages.ts'
import { itemRows, themeRows } from './series.ts'

export type SeriesFigureProps = {
  /** Oldest first. */
  rounds: readonly Round[]
  /** What was handed in in each of them. */
  sheets: readonly RoundSheets[]
  route: Route
  /** Code of one municipality; null for all that are chosen. */
  own: string | null
  chosen: ReadonlySet<string>
  /** Whose change it is, for who sees the figure by itself. */
  of: string
  theme: Theme | undefined
}

/** All rounds next to each other; a dashed line where the questionnaire became another. */
export function SeriesFigure(props: SeriesFigureProps) {
  const { rounds, sheets: all, own, of, theme, route, chosen } = props
  const codes = inAll(all, route, own ?? undefined).filter((code) => own ?? chosen.has(code))
  const rows = theme ? itemRows(all, route, codes, theme.id) : themeRows(all, route, codes)
  const seams = rounds.flatMap((round, index) => {
    const next = rounds[index + 1]
    return next && next.questionnaireVersion !== round.questionnaireVersion ? [index] : []
  })
  const names = rounds.map(({ name }) => name)
  const several = own === null
  const finding =
    codes.length === 0
      ? messages.seriesNothing
      : messages.seriesFinding(of, names[0] ?? '', howMany(rows))
  return (
    <section className="stack" aria-labelledby="series">
      <h2 id="series">{messages.seriesTitle(rounds.length)}</h2>
      <ChartFigure
        finding={finding}
        note={
          <>
            {messages.seriesNote}{' '}
            {several && `${messages.inAllRounds(codes.length)} ${messages.ofAll}`}{' '}
            {seams.length > 0 && <strong>{messages.seriesSeam}</strong>}
          </>
        }
        chart={
          <SmallLines
            panels={rows.map(({ id, label, values, of: change }) => ({
              id,
              label,
              values,
              note: meaningOf(change, several),
            }))}
            steps={names}
            seams={seams}
            format={formatScore}
          />
        }
        tableTitle={compare.tableTitle}
        table={
          <table className="data-table">
            <caption>{messages.seriesTitle(rounds.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{theme ? messages.question : messages.theme}</th>
                {rounds.map(({ id, name }) => (
                  <th scope="col" key={id}>
                    {name}
                  </th>
                ))}
                <th scope="col">{messages.meaning}</th>
                {!theme && <th scope="col">{messages.items}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, label, values, of: change, compared }) => (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  {rounds.map((round, index) => (
                    <td key={round.id}>{points(values[index] ?? null)}</td>
                  ))}
                  <td>{meaningOf(change, several)}</td>
                  {!theme && (
                    <td>
                      <ComparedItems compared={compared} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}

const points = (score: number | null) => (score === null ? messages.none : formatScore(score))
