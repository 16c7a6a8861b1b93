/* eslint-disable jsx-a11y-x/no-redundant-roles, jsx-a11y-x/no-interactive-element-to-noninteractive-role --
   on a small screen the display is no longer that of a table, and browsers then drop the roles */
import type { ReactNode } from 'react'
import { useMoreRows } from './more-and-more.ts'
import './stacked-table.css'

export type StackedTableProps = {
  caption: ReactNode
  /** Names of the columns; the first names the row. */
  columns: readonly string[]
  rows: readonly {
    id: string
    cells: readonly ReactNode[]
    action?: ReactNode
    /** Not what one comes for: FewRows may show it at a click. */
    later?: boolean
  }[]
  /** Heads the column with what can be done with a row; not printed, and not in files. */
  actionColumn?: string | undefined
}

/** So many rows are drawn at once; of a longer table the others follow, frame by frame. */
const AT_ONCE = 32

/**
 * A table of which every row becomes a card on a small screen, with the name of the column before each
 * value. The roles are said again because another display takes them away.
 */
export function StackedTable({ caption, columns, rows, actionColumn }: StackedTableProps) {
  const drawn = useMoreRows(rows.length, AT_ONCE)
  return (
    <table className="stacked-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, index) => (
            <th key={`${column} ${index}`} role="columnheader" scope="col">
              {column}
            </th>
          ))}
          {actionColumn !== undefined && (
            <th role="columnheader" scope="col" className="no-print">
              {actionColumn}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.slice(0, drawn).map(({ id, cells: [name, ...values], action, later }) => (
          <tr key={id} role="row" data-later={later || undefined}>
            <th role="rowheader" scope="row">
              {name}
            </th>
            {values.map((value, index) => (
              <td key={`${columns[index + 1] ?? ''} ${index}`} role="cell">
                <span className="stacked-table__column" aria-hidden="true">
                  {columns[index + 1]}
                </span>
                <div>{value}</div>
              </td>
            ))}
            {actionColumn !== undefined && (
              <td role="cell" className="no-print">
                <span className="stacked-table__column" aria-hidden="true">
                  {actionColumn}
                </span>
                <div>{action}</div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
