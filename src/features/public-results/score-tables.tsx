import type { PublishedTable } from '#domain/comparison/published.ts'
import { themeName, type Wording } from '#domain/questionnaire/wording.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { StripPlot } from '#ui/charts/strip-plot.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import type { Language } from './results.messages.ts'
import { scoreWords } from './scores.messages.ts'

export type ScoreTableProps = { table: PublishedTable; wording: Wording; language: Language }

/** The region per theme: drawn, and as a table with the same numbers. */
export function RegionScores({ table, wording, language }: ScoreTableProps) {
  const text = scoreWords[language]
  const shown = table.themes.flatMap(({ theme, spread }) => (spread ? [{ theme, spread }] : []))
  const counts = shown.map(({ spread }) => spread.n)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const id = `region-${table.route}`
  return (
    <section className="stack stack--small" aria-labelledby={id}>
      <h3 id={id}>{text.regionTitle}</h3>
      {shown.length === 0 ? (
        <p>{text.tooFew(ENOUGH_FOR_A_MEDIAN)}</p>
      ) : (
        <>
          <p className="subtle">{text.regionHelp}</p>
          <StripPlot
            rows={shown.map(({ theme, spread }) => ({
              id: theme.id,
              label: themeName(wording, theme, language),
              points: [],
              spread,
            }))}
            description={text.regionTitle}
            axis="0–100"
            format={String}
          />
          <StackedTable
            caption={least === most ? text.region(most) : text.regionBetween(least, most)}
            columns={[text.theme, text.median, text.middleHalf, text.municipalities]}
            rows={shown.map(({ theme, spread }) => ({
              id: theme.id,
              cells: [
                themeName(wording, theme, language),
                spread.median,
                text.range(String(spread.lowerQuartile), String(spread.upperQuartile)),
                spread.n,
              ],
            }))}
          />
        </>
      )}
    </section>
  )
}

/** The municipalities that consent to stand here by name, in the order of the alphabet. */
export function NamedScores({ table, wording, language }: ScoreTableProps) {
  const text = scoreWords[language]
  const id = `named-${table.route}`
  const provisional = table.places.some(({ scores }) =>
    [...scores.values()].some((score) => score.provisional),
  )
  return (
    <section className="stack stack--small" aria-labelledby={id}>
      <h3 id={id}>{text.namedTitle}</h3>
      {table.places.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <>
          <p className="subtle">{text.namedHelp}</p>
          {provisional && <p className="subtle">{text.provisionalHelp}</p>}
          <TableScroll label={text.named}>
            <table className="data-table public-results__parts">
              <caption>{text.named}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.place}</th>
                  {table.themes.map(({ theme }) => (
                    <th scope="col" key={theme.id}>
                      {themeName(wording, theme, language)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.places.map(({ municipality, scores }) => (
                  <tr key={municipality.code}>
                    <th scope="row">{municipality.name}</th>
                    {table.themes.map(({ theme }) => (
                      <td key={theme.id}>
                        <Score found={scores.get(theme.id)} language={language} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </section>
  )
}

type ScoreProps = {
  found: { score: number; provisional: boolean } | undefined
  language: Language
}

function Score({ found, language }: ScoreProps) {
  const text = scoreWords[language]
  if (!found) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{text.noScore}</span>
      </>
    )
  }
  return (
    <>
      {found.score}
      {found.provisional && (
        <>
          {' '}
          <span className="subtle small below">{text.provisional}</span>
        </>
      )}
    </>
  )
}
