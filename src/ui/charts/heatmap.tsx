import { memo, type ReactNode } from 'react'
import { TakeAwayFrame } from '../take-away/take-away-frame.tsx'
import { StepLegend } from './step-legend.tsx'
import { stepOf } from './steps.ts'
import './charts.css'
import './pointed.css'

export type HeatmapCell = {
  /** 0-100; null when there is nothing to show, which is never the same as 0. */
  value: number | null
  /** The value in words, as shown in the cell. */
  label: string
  /** What a screen reader hears instead of `label`, for example "te weinig antwoorden". */
  spokenLabel?: string
  provisional?: boolean
  /** Small, under the value; said in `spokenLabel`. */
  detail?: string
  /** Where the cell leads. */
  href?: string
}

export type HeatmapProps = {
  /** What it shows in one sentence: the title of a file of it. */
  finding?: string | undefined
  caption: ReactNode
  rowHeading: string
  columns: readonly { id: string; heading: ReactNode }[]
  /** A summary row closes the table, for example the median. */
  rows: readonly {
    id: string
    heading: ReactNode
    cells: readonly HeatmapCell[]
    summary?: boolean
    /** The one that is looked at. */
    current?: boolean
  }[]
}

/**
 * A table whose cells are coloured in five steps; the number always stands in the cell. Outside a figure
 * it can be saved as a file by itself.
 */
export function Heatmap(props: HeatmapProps) {
  const { finding, caption, rowHeading } = props
  return (
    <TakeAwayFrame title={finding ?? (typeof caption === 'string' ? caption : rowHeading)}>
      <div data-picture>
        <HeatmapTable {...props} />
        <div className="heatmap__legend">
          <StepLegend />
        </div>
      </div>
    </TakeAwayFrame>
  )
}

function HeatmapTable({ caption, rowHeading, columns, rows }: HeatmapProps) {
  return (
    <table className="heatmap">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHeading}</th>
          {columns.map((column) => (
            <th scope="col" key={column.id}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, ...row }) => (
          <HeatmapRow key={id} {...row} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Omit<HeatmapProps['rows'][number], 'id'>

/** Drawn again only when its own cells are others: there may be hundreds of them. */
const HeatmapRow = memo(function HeatmapRow({ heading, cells, summary, current }: RowProps) {
  return (
    <tr
      className={summary ? 'heatmap__summary' : undefined}
      aria-current={current ? 'true' : undefined}
    >
      <th scope="row">{heading}</th>
      {cells.map((cell, index) => (
        // Every row has the same columns in the same order.
        <td key={index} className={cellClass(cell)}>
          {cell.href === undefined ? cellWords(cell) : <a href={cell.href}>{cellWords(cell)}</a>}
        </td>
      ))}
    </tr>
  )
})

function cellWords({ label, spokenLabel, detail }: HeatmapCell) {
  if (spokenLabel === undefined) return label
  return (
    <>
      <span aria-hidden="true">{label}</span>
      {detail !== undefined && (
        <span className="heatmap__detail" aria-hidden="true">
          {detail}
        </span>
      )}
      <span className="visually-hidden">{spokenLabel}</span>
    </>
  )
}

function cellClass({ value, provisional }: HeatmapCell): string {
  const step = value === null ? 'none' : stepOf(value)
  return `heatmap__cell heatmap__cell--${step}${provisional ? ' heatmap__cell--provisional' : ''}`
}
