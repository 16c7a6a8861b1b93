import { useId, type ReactNode } from 'react'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
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
          <FewRows rows={rows.length} first={5}>
            <StackedTable
              caption={<span className="visually-hidden">{caption}</span>}
              columns={columns}
              actionColumn={actionColumn}
              rows={rows}
            />
          </FewRows>
        </TakeAwayFrame>
      )}
    </section>
  )
}
