import { TableScroll } from '#ui/feedback/feedback.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'

export type MethodTableProps = {
  title: string
  columns: readonly string[]
  /** The first cell names the row. */
  rows: readonly (readonly string[])[]
  /** The caption is said already above it. */
  headed?: boolean
}

/** A table that can be saved as a file. */
export function MethodTable({ title, columns, rows, headed = false }: MethodTableProps) {
  return (
    <TakeAwayFrame title={title}>
      <TableScroll label={title}>
        <table className="data-table">
          <caption className={headed ? 'visually-hidden' : undefined}>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </TakeAwayFrame>
  )
}
