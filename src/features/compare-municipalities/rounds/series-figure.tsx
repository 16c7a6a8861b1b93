import type { Route, Theme } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { SmallLines } from '#ui/charts/small-lines.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
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
  /** One municipality; null for all that are chosen. */
  own: Pick<Municipality, 'code' | 'name'> | null
  chosen: ReadonlySet<string>
  /** Whose change it is, for who sees the figure by itself. */
  of: string
  theme: Theme | undefined
}

/** So many are next to each other already. */
const TWO = 2

/** All rounds next to each other; a dashed line where the questionnaire became another. */
export function SeriesFigure({ own, of, theme, route, chosen, ...given }: SeriesFigureProps) {
  // Of one municipality those in which it handed in.
  const all = given.rounds.flatMap((round, index) => {
    const then = given.sheets[index]
    return then && (own === null || then.sheets.get(own.code)?.route === route)
      ? [{ round, ...then }]
      : []
  })
  if (all.length <= TWO) return null
  const rounds = all.map(({ round }) => round)
  const codes = inAll(all, route, own?.code).filter((code) => own !== null || chosen.has(code))
  const rows = theme ? itemRows(all, route, codes, theme.id) : themeRows(all, route, codes)
  const seams = rounds.flatMap((round, index) => {
    const next = rounds[index + 1]
    return next && next.questionnaireVersion !== round.questionnaireVersion ? [index] : []
  })
  const names = rounds.map(({ name }) => name)
  const several = own === null
  const title =
    own && rounds.length < given.rounds.length
      ? messages.seriesOfOwn(own.name, rounds.length)
      : messages.seriesTitle(rounds.length)
  if (codes.length === 0) {
    return (
      <EmptyState title={title}>
        <p>{messages.seriesNothing}</p>
      </EmptyState>
    )
  }
  return (
    <section className="stack" aria-labelledby="series">
      <h2 id="series">{title}</h2>
      <ChartFigure
        finding={messages.seriesFinding(of, names[0] ?? '', howMany(rows))}
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
            description={title}
            steps={names}
            seams={seams}
            format={formatScore}
          />
        }
        tableTitle={compare.tableTitle}
        table={
          <table className="data-table">
            <caption>{title}</caption>
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
