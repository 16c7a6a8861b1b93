import type { ReactNode } from 'react'
import { DataTable, type DataTableProps } from '#ui/layout/data-table.tsx'
import { List } from '#ui/layout/list.tsx'
import type { RatedBefore, RatedOf } from '#domain/rating/since-before.ts'
import type { RatedItem } from '#domain/quick-wins/need.ts'
import { marginAlone } from '#i18n/margin-words.ts'
import { formatScore } from '#i18n/formats.ts'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import { SinceBefore } from '#parts/since-before.tsx'
import type { Since as SinceOf } from './details.ts'
import { messages } from './report.messages.ts'
import type { Sentence } from './summary.ts'
import './report.css'

/** The first page; every number is a link to the row it stands in. */
export function Sentences({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <List look="sentences">
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
    </List>
  )
}

export type DetailTableProps = {
  /** The anchor of the table. */
  id: string
  title: string
  columns: readonly string[]
  rows: readonly { row: string; cells: readonly ReactNode[] }[]
  children?: ReactNode
} & Pick<DataTableProps, 'first'>

/** A table in which every row can be led to. */
export function DetailTable({ id, title, columns, rows, children, first }: DetailTableProps) {
  return (
    <section className="stack report__details" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {rows.length === 0 ? (
        <p>{messages.noRows}</p>
      ) : (
        <DataTable
          title={title}
          headed
          {...(first !== undefined && { first })}
          columns={columns}
          rows={rows.map(({ row, cells }) => ({ key: row, id: row, cells }))}
        />
      )}
      {children}
    </section>
  )
}

/** Null is a dash, never 0. */
export function points(score: number | null | undefined): string {
  return score == null ? messages.none : formatScore(score)
}

export type SinceProps = {
  rated: RatedItem | null
  since: SinceOf
  before: RatedBefore | null
  of: RatedOf
}

/** A number of entrepreneurs with its margin, and what it was in the round before. */
export function Since({ rated, since, before, of }: SinceProps) {
  return (
    <>
      {points(rated?.[of])}
      {rated && (
        <OwnColumn name={messages.margins[of]} value={String(rated[`${of}Margin`])}>
          {' '}
          {marginAlone(rated[`${of}Margin`])}
        </OwnColumn>
      )}
      <SinceBefore change={since[of]} round={before?.round ?? ''} what={messages.rated[of]} />
    </>
  )
}
