import { enoughSpread } from '#domain/comparison/spread.ts'
import { itemsOfRoute, type Definition, type Theme } from '#domain/questionnaire/definition.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Compared } from '#domain/comparison/compared.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { fewOf } from '#ui/layout/few.ts'
import { List } from '#ui/layout/list.tsx'
import { TakeAwayOrigin, useOrigin } from '#ui/take-away/origin.ts'
import { Dots, type Dot } from './dots.tsx'
import { messages } from './meeting.messages.ts'
import { isShown, type Reveal } from './position.ts'
import { byName, countsByScore } from './score-rows.ts'
import type { SharedMeasure } from './shared-measures.ts'

export type ThemeSlideProps = {
  definition: Definition
  theme: Theme
  reveal: Reveal
  compared: readonly Compared[]
  municipalities: readonly Municipality[]
  shared: readonly SharedMeasure[]
}

/** A theme on the big screen: the question, and what has been revealed below it. */
export function ThemeSlide({ definition, theme, reveal, shared, ...rest }: ThemeSlideProps) {
  const dots = dotsOf(theme, rest.compared, rest.municipalities)
  return (
    <>
      <h2 className="slide__question" id="slide" tabIndex={-1}>
        {messages.question(theme.text.nl)}
      </h2>
      {!isShown(reveal, 'spreiding') && <Question definition={definition} theme={theme} />}
      {isShown(reveal, 'spreiding') && (
        <Spread theme={theme} dots={dots} withNames={isShown(reveal, 'namen')} />
      )}
      {isShown(reveal, 'namen') && <Names dots={dots} />}
      {isShown(reveal, 'quick-wins') && <QuickWins shared={shared} of={rest.compared.length} />}
    </>
  )
}

function dotsOf(
  theme: Theme,
  compared: readonly Compared[],
  municipalities: readonly Municipality[],
): Dot[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  return compared.flatMap((row): Dot[] => {
    const score = row.themes[theme.id] ?? null
    if (score === null) return []
    const name = names.get(row.municipalityCode ?? '') ?? null
    return [{ id: row.municipalityCode ?? row.letter ?? '', score, name }]
  })
}

function Question({ definition, theme }: { definition: Definition; theme: Theme }) {
  const items = itemsOfRoute(definition, 'full').filter((item) => item.theme === theme.id)
  return (
    <>
      <p className="slide__prompt">{messages.prompt}</p>
      <section className="stack stack--small" aria-labelledby="asked">
        <h3 id="asked">{messages.asked}</h3>
        <ul>
          {items.map(({ id, text }) => (
            <li key={id}>{text.nl}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

type SpreadProps = { theme: Theme; dots: readonly Dot[]; withNames: boolean }

function Spread({ theme, dots, withNames }: SpreadProps) {
  const origin = useOrigin()
  const found = enoughSpread(dots.map(({ score }) => score))
  if (!found) return <p>{messages.tooFewInTheme}</p>
  const [median, low, high] = [found.median, found.lowerQuartile, found.upperQuartile]
  return (
    <TakeAwayOrigin
      value={{ ...origin, subject: theme.text.nl, n: messages.about(theme.text.nl, found.n) }}
    >
      <ChartFigure
        finding={messages.finding(formatScore(median), formatScore(low), formatScore(high))}
        note={messages.dotsNote}
        chart={
          <Dots
            dots={withNames ? dots : dots.map((dot) => ({ ...dot, name: null }))}
            median={median}
          />
        }
        tableTitle={messages.tableTitle}
        table={
          withNames ? <NamedScores {...{ theme, dots }} /> : <CountedScores {...{ theme, dots }} />
        }
      />
    </TakeAwayOrigin>
  )
}

type ScoresProps = { theme: Theme; dots: readonly Dot[] }

function CountedScores({ theme, dots }: ScoresProps) {
  return (
    <ScoreTable
      caption={messages.countCaption(theme.text.nl)}
      columns={[messages.score, messages.municipalities]}
      rows={countsByScore(dots).map(({ score, n }) => [formatScore(score), String(n)])}
    />
  )
}

function NamedScores({ theme, dots }: ScoresProps) {
  return (
    <ScoreTable
      caption={messages.tableCaption(theme.text.nl)}
      columns={[messages.municipality, messages.score]}
      rows={byName(dots).map(({ id, name, score }) => [
        name ?? messages.letter(id),
        formatScore(score),
      ])}
    />
  )
}

type ScoreTableProps = {
  caption: string
  columns: readonly [string, string]
  rows: readonly (readonly [string, string])[]
}

function ScoreTable({ caption, columns, rows }: ScoreTableProps) {
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Names({ dots }: { dots: readonly Dot[] }) {
  const named = byName(dots).filter(({ name }) => name !== null)
  const { first, rest } = fewOf(named)
  return (
    <section className="stack stack--small" aria-labelledby="names">
      <h3 id="names">{messages.namesTitle}</h3>
      {named.length === 0 ? (
        <p>{messages.noNames}</p>
      ) : (
        <>
          <NameList dots={first} />
          {rest.length > 0 && (
            <details>
              <summary>{messages.moreNames(rest.length)}</summary>
              <NameList dots={rest} />
            </details>
          )}
          <p className="subtle">{messages.unnamed(dots.length - named.length)}</p>
        </>
      )}
    </section>
  )
}

function NameList({ dots }: { dots: readonly Dot[] }) {
  return (
    <List look="grid" className="slide__names">
      {dots.map(({ id, name, score }) => (
        <li key={id}>
          <span>{name}</span> <strong>{formatScore(score)}</strong>
        </li>
      ))}
    </List>
  )
}

function QuickWins({ shared, of }: { shared: readonly SharedMeasure[]; of: number }) {
  return (
    <section className="stack stack--small" aria-labelledby="shared">
      <h3 id="shared">{messages.quickWinsTitle}</h3>
      {shared.length === 0 ? (
        <p>{messages.noQuickWins}</p>
      ) : (
        <ol className="slide__quick-wins">
          {shared.map(({ measure, municipalities }) => (
            <li key={measure.id}>
              <strong>{measure.title}</strong>{' '}
              <span className="subtle">{messages.quickWin(municipalities, of)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
