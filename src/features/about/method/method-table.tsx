import { DataTable } from '#ui/layout/data-table.tsx'

export type MethodTableProps = {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  headed?: boolean
  /** So many first cells are only for ears and files where the row above has the same name. */
  grouped?: number
  /** The first cell is an id that a link can lead to. */
  anchored?: boolean
}

/** A table of the method or the codebook. */
export function MethodTable({ rows, grouped = 0, anchored = false, ...table }: MethodTableProps) {
  return (
    <DataTable
      {...table}
      className={grouped > 0 ? 'method-table--grouped' : ''}
      rows={rows.map((cells, index) => {
        const again = grouped > 0 && rows[index - 1]?.[0] === cells[0]
        return {
          key: String(index),
          ...(anchored && !again && cells[0] !== undefined && { id: cells[0] }),
          ...(again && { className: 'method-table__again' }),
          cells: cells.map((cell, column) => (again && column < grouped ? hidden(cell) : cell)),
        }
      })}
    />
  )
}

function hidden(words: string) {
  return <span className="visually-hidden">{words}</span>
}
