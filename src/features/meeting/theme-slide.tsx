import { spread } from '#domain/comparison/spread.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { itemsOfRoute, type Definition, type Theme } from '#domain/questionnaire/definition.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Compared } from '#data/visibility.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { Dots, type Dot } from './dots.tsx'
import { messages } from './meeting.messages.ts'
import { isShown, type Reveal } from './position.ts'
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
  return compared
    .flatMap((row): Dot[] => {
      const score = row.themes[theme.id] ?? null
      if (score === null) return []
      const name = municipalities.find(({ code }) => code === row.municipalityCode)?.name ?? null
      return [{ id: row.municipalityCode ?? row.letter ?? '', score, name }]
    })
    .sort((a, b) => b.score - a.score)
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
  const found = spread(dots.map(({ score }) => score))
  if (!found || found.n < ENOUGH_FOR_A_MEDIAN) return <p>{messages.tooFewInTheme}</p>
  const [median, low, high] = [found.median, found.lowerQuartile, found.upperQuartile]
  return (
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
        <table className="data-table">
          <caption>{messages.tableCaption(theme.text.nl)}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.municipality}</th>
              <th scope="col">{messages.score}</th>
            </tr>
          </thead>
          <tbody>
            {dots.map(({ id, name, score }, index) => (
              <tr key={id}>
                <th scope="row">{(withNames && name) || messages.anonymous(index + 1)}</th>
                <td>{formatScore(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

function Names({ dots }: { dots: readonly Dot[] }) {
  // By name: from high to low it would be a ranking.
  const named = dots
    .flatMap(({ name, ...dot }) => (name === null ? [] : [{ ...dot, name }]))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <section className="stack stack--small" aria-labelledby="names">
      <h3 id="names">{messages.namesTitle}</h3>
      {named.length === 0 ? (
        <p>{messages.noNames}</p>
      ) : (
        <>
          <ul className="slide__names">
            {named.map(({ id, name, score }) => (
              <li key={id}>
                <span>{name}</span> <strong>{formatScore(score)}</strong>
              </li>
            ))}
          </ul>
          <p className="subtle">{messages.unnamed(dots.length - named.length)}</p>
        </>
      )}
    </section>
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
