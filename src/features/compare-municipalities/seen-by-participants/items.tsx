import { Link } from '@tanstack/react-router'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { Heatmap } from '#ui/charts/heatmap.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { messages } from './see-comparison.messages.ts'
import { seenItems, type SeenRow } from './seen-table.ts'
import { RowName, toCell } from './themes.tsx'

export type ItemsProps = {
  definition: Definition
  rows: readonly SeenRow[]
  theme: Definition['themes'][number]
  route: Route
}

/** The items of one theme, of the municipalities that are named. */
export function Items({ definition, rows, theme, route }: ItemsProps) {
  const table = seenItems(definition, rows, theme.id, route)
  const isNamed = table.rows.length > 0
  const caption = messages.itemsCaption(theme.text.nl)
  return (
    <section className="stack" aria-labelledby="items">
      <p className="no-print">
        <Link to="." search={(previous: object) => ({ ...previous, thema: undefined })}>
          ← {messages.backToThemes}
        </Link>
      </p>
      <h2 id="items">{theme.text.nl}</h2>
      <p>{isNamed ? messages.itemsNote : messages.itemsNone}</p>
      {isNamed && (
        <TableScroll label={caption}>
          <Heatmap
            caption={caption}
            rowHeading={messages.municipality}
            columns={table.columns.map(({ id, label }) => ({ id, heading: label }))}
            rows={table.rows.map((row) => ({
              id: row.id,
              heading: <RowName row={row} />,
              cells: row.values.map(toCell),
            }))}
          />
        </TableScroll>
      )}
    </section>
  )
}
