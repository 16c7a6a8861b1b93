import { useSuspenseQueries } from '@tanstack/react-query'
import type { Theme } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { SmallLines } from '#ui/charts/small-lines.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { messages as compare } from '../compare.messages.ts'
import type { Comparison } from '../use-comparison.ts'
import { byCode, inAll } from './changes.ts'
import { ComparedItems } from './compared-items.tsx'
import { howMany, meaningOf } from './meaning.ts'
import { messages } from './rounds.messages.ts'
import { itemRows, themeRows } from './series.ts'

export type SeriesFigureProps = Pick<Comparison, 'route' | 'selected'> & {
  /** Oldest first. */
  rounds: readonly Round[]
  /** Null for the region. */
  own: Municipality | null
  /** Whose change it is, for who sees the figure by itself. */
  of: string
  theme: Theme | undefined
}

/** So many are next to each other already. */
const TWO = 2

/** All rounds next to each other; a dashed line where the questionnaire became another. */
export function SeriesFigure({ own, of, theme, route, selected, ...given }: SeriesFigureProps) {
  // Of one municipality those in which it handed in.
  const all = useSheets(given.rounds).filter(
    ({ sheets }) => own === null || sheets.get(own.code)?.route === route,
  )
  if (all.length <= TWO) return null
  const rounds = all.map(({ round }) => round)
  const chosen = new Set(selected.map(({ municipality }) => municipality.code))
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

/** What was handed in in each of these rounds, with what it asked. */
function useSheets(rounds: readonly Round[]) {
  const definitions = useSuspenseQueries({
    queries: rounds.map(({ questionnaireVersion }) =>
      questionnaireQueries.version(questionnaireVersion),
    ),
  })
  const sheets = useSuspenseQueries({
    queries: rounds.map(({ id }) => scoreSheetQueries.ofRound(id)),
  })
  return rounds.flatMap((round, index) => {
    const [definition, found] = [definitions[index]?.data, sheets[index]?.data]
    return definition && found ? [{ round, definition, sheets: byCode(found) }] : []
  })
}

const points = (score: number | null) => (score === null ? messages.none : formatScore(score))
