import { enoughSpread } from '#domain/comparison/spread.ts'
import { itemsOfRoute, type Definition, type Theme } from '#domain/questionnaire/definition.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Compared } from '#domain/comparison/compared.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { fewOf } from '#ui/layout/few.ts'
import { List } from '#ui/layout/list.tsx'
import { TakeAwayOrigin, useOrigin } from '#ui/take-away/origin.ts'
import { dotsOf } from './dots-of.ts'
import { Dots, type Dot } from './dots.tsx'
import { messages } from './meeting.messages.ts'
import type { Reveal } from './position.ts'
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

/** A theme on the big screen: the question, and the one thing that is talked about now, which fits the screen. */
export function ThemeSlide({ definition, theme, reveal, shared, ...rest }: ThemeSlideProps) {
  const dots = dotsOf(theme, rest.compared, rest.municipalities)
  return (
    <>
      <h2 className="slide__question" id="slide" tabIndex={-1}>
        {messages.question(theme.text.nl)}
      </h2>
      {reveal === 'vraag' && <Question definition={definition} theme={theme} />}
      {(reveal === 'spreiding' || reveal === 'namen') && (
        <Spread theme={theme} dots={dots} withNames={reveal === 'namen'} />
      )}
      {reveal === 'namen' && <Names dots={dots} />}
      {reveal === 'quick-wins' && (
        <>
          <Finding dots={dots} />
          <QuickWins shared={shared} of={rest.compared.length} />
        </>
      )}
    </>
  )
}

function Question({ definition, theme }: { definition: Definition; theme: Theme }) {
  const items = itemsOfRoute(definition, 'full').filter((item) => item.theme === theme.id)
  return (
    <>
      <p className="slide__prompt">{messages.prompt}</p>
      <section className="stack stack--small" aria-labelledby="asked">
        <h3 id="asked">{messages.asked}</h3>
        <ul className="slide__asked">
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

/** What the spread was, in one sentence. */
function Finding({ dots }: { dots: readonly Dot[] }) {
  const found = enoughSpread(dots.map(({ score }) => score))
  if (!found) return null
  const [median, low, high] = [found.median, found.lowerQuartile, found.upperQuartile]
  return <p>{messages.finding(formatScore(median), formatScore(low), formatScore(high))}</p>
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
