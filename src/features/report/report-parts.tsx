import type { ReactNode } from 'react'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import type { Sentence } from './summary.ts'
import './report.css'

/** The first page; every number is a link to the row it stands in. */
export function Sentences({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <ul className="report__sentences">
      {sentences.map(({ id, parts }) => (
        <li key={id}>
          {parts.map((part, index) =>
            typeof part === 'string' ? (
              part
            ) : (
              <a key={index} href={`#${part.row}`}>
                {part.words}
              </a>
            ),
          )}
        </li>
      ))}
    </ul>
  )
}

export type DetailTableProps = {
  /** The anchor of the table. */
  id: string
  title: string
  columns: readonly string[]
  rows: readonly { row: string; cells: readonly ReactNode[] }[]
  children?: ReactNode
}

/** A table in which every row can be led to. */
export function DetailTable({ id, title, columns, rows, children }: DetailTableProps) {
  return (
    <section className="stack report__details" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <TakeAwayFrame title={title}>
        <TableScroll label={title}>
          <table className="data-table">
            <caption className="visually-hidden">{title}</caption>
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
              {rows.map(({ row, cells: [name, ...cells] }) => (
                <tr key={row} id={row} tabIndex={-1}>
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
      {children}
    </section>
  )
}
