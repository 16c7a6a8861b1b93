import { useQuery } from '@tanstack/react-query'
import { placeIn, type Place } from '#domain/comparison/own-ends.ts'
import { themeMargin } from '#domain/comparison/self-report.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { halfUp } from '#domain/half-up.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { scoresTheme } from '#domain/questionnaire/size.ts'
import { spreadQueries, type ThemeSpread } from '#data/theme-spread.ts'
import { formatScore } from '#i18n/formats.ts'
import { ChartFigure } from '#ui/charts/chart-figure.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { useScan } from '../scan-context.tsx'
import './own-result.css'
import { messages } from './own-result.messages.ts'
import { Unavailable } from './unavailable.tsx'

const words = messages.region

type Row = {
  id: string
  name: string
  own: number | null
  region: ThemeSpread | undefined
  place: Place | null
  /** Whether the route asks about it. */
  asked: boolean
}

/** The own score per theme in the spread of the region: aggregates only, from five municipalities on. */
export function RegionSpread({ sheet }: { sheet: ScoreSheet }) {
  const { scan, definition } = useScan()
  const query = useQuery(spreadQueries.themes(scan.id))
  const rows = definition.themes.map(({ id, text }): Row => {
    const theme = sheet.themes[id]
    const own = theme?.shown ? theme.score : null
    const region = query.data?.find(({ themeId }) => themeId === id)
    const margin = themeMargin(definition, id, sheet.route)
    return {
      id,
      name: text.nl,
      own,
      region,
      place: own === null || !region ? null : placeIn(halfUp(own), margin, region.spread),
      asked: scoresTheme(definition, sheet.route, id),
    }
  })
  return (
    <section className="stack" aria-labelledby="region">
      <h2 id="region">{words.title}</h2>
      {query.data ? <Spread rows={rows} route={sheet.route} /> : <Unavailable query={query} />}
    </section>
  )
}

function Spread({ rows, route }: { rows: readonly Row[]; route: Route }) {
  const known = rows.filter(({ region }) => region !== undefined)
  if (known.length === 0) return <p>{words.tooFew(route, ENOUGH_FOR_A_MEDIAN)}</p>
  const placed = (place: Place) => known.filter((row) => row.place === place).length
  return (
    <>
      <p className="subtle">{words.help}</p>
      <ChartFigure
        finding={words.finding(placed('highest'), placed('lowest'), known.length)}
        note={words.note}
        chart={
          <div className="region-spread" aria-hidden="true">
            {known.map((row) => (
              <Strip key={row.id} {...row} />
            ))}
          </div>
        }
        tableTitle={words.tableTitle}
        table={
          <StackedTable
            caption={words.caption}
            columns={words.columns}
            rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row) }))}
          />
        }
      />
    </>
  )
}

function cellsOf({ name, own, region, place, asked }: Row): readonly string[] {
  const score = own === null ? words.noScore : formatScore(own)
  if (!region) {
    const why = asked ? words.tooFewInTheme(ENOUGH_FOR_A_MEDIAN) : words.notAsked
    return [name, score, why, '–', '–', '–', '–', '–', '–']
  }
  const { min, lowerQuartile, median, upperQuartile, max, n } = region.spread
  const numbers = [min, lowerQuartile, median, upperQuartile, max].map(formatScore)
  return [name, score, place === null ? words.noScore : words.places[place], ...numbers, String(n)]
}

/** From lowest to highest, the middle half, the median, and a dot for the own score if there is one. */
function Strip({ name, own, region }: Row) {
  if (!region) return null
  const { min, lowerQuartile, median, upperQuartile, max } = region.spread
  const between = (from: number, to: number) => ({
    insetInlineStart: `${from}%`,
    inlineSize: `${Math.max(to - from, 0.5)}%`,
  })
  return (
    <div className="region-spread__row">
      <span>{name}</span>
      <span className="region-spread__track">
        <span className="region-spread__whole" style={between(min, max)} />
        <span className="region-spread__half" style={between(lowerQuartile, upperQuartile)} />
        <span className="region-spread__median" style={{ insetInlineStart: `${median}%` }} />
        {own !== null && (
          <span className="region-spread__own" style={{ insetInlineStart: `${own}%` }} />
        )}
      </span>
    </div>
  )
}
