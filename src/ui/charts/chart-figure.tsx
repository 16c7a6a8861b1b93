import { useId, type ReactNode } from 'react'
import { TakeAwayFrame } from '../take-away/take-away-frame.tsx'
import './charts.css'

export type ChartFigureProps = {
  /** The title states the finding: what the chart shows, in one sentence. */
  finding: string
  /** What is drawn, for who cannot see it; also the legend in words. */
  note?: ReactNode
  chart: ReactNode
  tableTitle: string
  /** The same numbers as a table. */
  table: ReactNode
  /** The chart is no wider than a column: where there is room its table stands open beside it. */
  beside?: boolean
}

/** A chart with its finding above and its numbers below, which can be saved as a file. */
export function ChartFigure({
  finding,
  note,
  chart,
  tableTitle,
  table,
  beside = false,
}: ChartFigureProps) {
  const captionId = useId()
  return (
    <figure
      className={`sheet chart-figure${beside ? ' chart-figure--beside' : ''}`}
      aria-labelledby={captionId}
    >
      <figcaption id={captionId}>{finding}</figcaption>
      <TakeAwayFrame title={finding}>
        <div data-picture>
          {chart && <div className="chart-figure__chart">{chart}</div>}
          {note && <div className="chart-figure__note">{note}</div>}
        </div>
        <details className="chart-figure__table" open={(beside && isWide()) || undefined}>
          <summary>{tableTitle}</summary>
          <div className="chart-figure__scroll" tabIndex={0} role="group" aria-label={tableTitle}>
            {table}
          </div>
        </details>
      </TakeAwayFrame>
    </figure>
  )
}

/** Where chart and table fit beside each other (charts.css); jsdom has no media. */
function isWide(): boolean {
  return 'matchMedia' in window && window.matchMedia('(min-width: 64rem)').matches
}
