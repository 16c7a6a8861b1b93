import { useId, type ReactNode } from 'react'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'

export type SectionProps = {
  title: string
  finding: string
  note?: string
  caption: string
  columns: readonly string[]
  /** Heads the column with what can be done with a row; not printed, and not in files. */
  actionColumn?: string
  /** Cells by row; the first is its heading. */
  rows: readonly { id: string; cells: readonly ReactNode[]; action?: ReactNode }[]
}

/** A finding with the table that it comes from; without rows only the finding. */
export function Section(props: SectionProps) {
  const { title, finding, note, caption, columns, actionColumn, rows } = props
  const id = useId()
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        <strong>{finding}</strong>
      </p>
      {note !== undefined && <p className="subtle">{note}</p>}
      {rows.length > 0 && (
        <TakeAwayFrame title={finding}>
          <TableScroll label={caption}>
            <table className="data-table" data-picture>
              <caption className="visually-hidden">{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column, index) => (
                    <th scope="col" key={`${column} ${index}`}>
                      {column}
                    </th>
                  ))}
                  {actionColumn !== undefined && (
                    <th scope="col" className="no-print">
                      {actionColumn}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id: row, cells, action }) => (
                  <tr key={row}>
                    {cells.map((cell, index) =>
                      index === 0 ? (
                        <th scope="row" key={columns[index]}>
                          {cell}
                        </th>
                      ) : (
                        <td key={`${columns[index] ?? ''} ${index}`}>{cell}</td>
                      ),
                    )}
                    {actionColumn !== undefined && <td className="no-print">{action}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </TakeAwayFrame>
      )}
    </section>
  )
}
