import type { ReactNode } from 'react'
import { TableScroll } from '../feedback/feedback.tsx'
import { FewRows, type FewRowsProps } from './few-rows.tsx'
import { TakeAwayFrame } from '../take-away/take-away-frame.tsx'

export type DataTableProps = {
  /** Names the table, also in files. */
  title: string
  /** A heading above the table says it already. */
  headed?: boolean
  columns: readonly string[]
  /** The first cell names the row; a row with an id can be led to. */
  rows: readonly { key: string; id?: string; className?: string; cells: readonly ReactNode[] }[]
  className?: string
  /** In a large region there may be hundreds of rows: the others come at a click. */
  first?: FewRowsProps['first']
}

/** A table of words and numbers, which scrolls by itself and can be saved as a file. */
export function DataTable({
  title,
  headed = false,
  columns,
  rows,
  className = '',
  first,
}: DataTableProps) {
  const table = (
    <TableScroll label={title}>
      <table className={`data-table ${className}`}>
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
          {rows.map(({ key, cells: [name, ...cells], ...row }) => (
            <tr key={key} {...row} tabIndex={row.id === undefined ? undefined : -1}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
  return (
    <TakeAwayFrame title={title}>
      {first === undefined ? (
        table
      ) : (
        <FewRows rows={rows.length} first={first}>
          {table}
        </FewRows>
      )}
    </TakeAwayFrame>
  )
}
