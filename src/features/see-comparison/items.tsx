import { Link } from '@tanstack/react-router'
import { itemsOfRoute, type Definition, type Route } from '#domain/questionnaire/definition.ts'
import { Heatmap } from '#ui/charts/heatmap.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import type { ComparedRow } from './compared-rows.ts'
import { messages } from './see-comparison.messages.ts'
import { RowName, toCell } from './themes.tsx'

export type ItemsProps = {
  definition: Definition
  rows: readonly ComparedRow[]
  theme: Definition['themes'][number]
  route: Route
}

/** The items of one theme, of the municipalities that are named. */
export function Items({ definition, rows, theme, route }: ItemsProps) {
  const items = itemsOfRoute(definition, route).filter(
    (item) => item.theme === theme.id && item.weight > 0,
  )
  const named = rows.flatMap((row) => (row.items ? [{ row, scores: row.items }] : []))
  const caption = messages.itemsCaption(theme.text.nl)
  return (
    <section className="stack" aria-labelledby="items">
      <p className="no-print">
        <Link to="." search={(previous) => ({ ...previous, thema: undefined })}>
          ← {messages.backToThemes}
        </Link>
      </p>
      <h2 id="items">{theme.text.nl}</h2>
      <p>{named.length > 0 ? messages.itemsNote : messages.itemsNone}</p>
      {named.length > 0 && (
        <TableScroll label={caption}>
          <Heatmap
            caption={caption}
            rowHeading={messages.municipality}
            columns={items.map(({ id, text }) => ({ id, heading: text.nl }))}
            rows={named.map(({ row, scores }) => ({
              id: row.id,
              heading: <RowName row={row} />,
              cells: items.map(({ id }) => toCell(scores[id] ?? null)),
            }))}
          />
        </TableScroll>
      )}
    </section>
  )
}
