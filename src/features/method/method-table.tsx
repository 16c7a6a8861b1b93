import { TableScroll } from '#ui/feedback/feedback.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'

export type MethodTableProps = {
  title: string
  columns: readonly string[]
  /** The first cell names the row. */
  rows: readonly (readonly string[])[]
  /** The caption is said already above it. */
  headed?: boolean
  /** So many first cells are only for ears and files where they are those of the row above. */
  grouped?: number
}

/** A table that can be saved as a file. */
export function MethodTable({
  title,
  columns,
  rows,
  headed = false,
  grouped = 0,
}: MethodTableProps) {
  return (
    <TakeAwayFrame title={title}>
      <TableScroll label={title}>
        <table className={grouped > 0 ? 'data-table method-table--grouped' : 'data-table'}>
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
            {rows.map(([name = '', ...cells], row) => {
              const again = grouped > 0 && rows[row - 1]?.[0] === name
              return (
                <tr key={row} className={again ? 'method-table__again' : undefined}>
                  <th scope="row">
                    <Once again={again}>{name}</Once>
                  </th>
                  {cells.map((cell, index) => (
                    <td key={columns[index + 1]}>
                      <Once again={again && index + 1 < grouped}>{cell}</Once>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
    </TakeAwayFrame>
  )
}

function Once({ again, children }: { again: boolean; children: string }) {
  return again ? <span className="visually-hidden">{children}</span> : children
}
