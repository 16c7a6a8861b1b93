import { Link } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { formatScore } from '#i18n/formats.ts'
import { Heatmap, type HeatmapCell } from '#ui/charts/heatmap.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { medianOf, type ComparedRow } from './compared-rows.ts'
import { messages } from './see-comparison.messages.ts'

export type ThemesProps = {
  definition: Definition
  rows: readonly ComparedRow[]
  finding: string | null
}

/** Municipalities by themes; a theme leads to its items. */
export function Themes({ definition, rows, finding }: ThemesProps) {
  const columns = [
    ...definition.themes.map(({ id, text }) => ({
      id,
      heading: (
        <Link
          to="."
          search={(previous) => ({ ...previous, thema: id })}
          title={messages.openTheme(text.nl)}
        >
          {text.nl}
        </Link>
      ),
      of: (row: ComparedRow) => row.themes[id] ?? null,
      isProvisional: (row: ComparedRow) => row.provisional.includes(id),
    })),
    {
      id: 'total',
      heading: messages.total,
      of: (row: ComparedRow) => row.total,
      isProvisional: (row: ComparedRow) => row.provisional.length > 0,
    },
  ]
  return (
    <section className="stack" aria-labelledby="themes">
      <h2 id="themes">{messages.overview}</h2>
      {finding && <p className="lead">{finding}</p>}
      <TableScroll label={messages.caption}>
        <Heatmap
          finding={finding ?? undefined}
          caption={messages.caption}
          rowHeading={messages.municipality}
          columns={columns}
          rows={[
            ...rows.map((row) => ({
              id: row.id,
              heading: <RowName row={row} />,
              cells: columns.map(({ of, isProvisional }) => toCell(of(row), isProvisional(row))),
            })),
            {
              id: 'median',
              heading: messages.median,
              summary: true,
              cells: columns.map(({ of }) => toCell(medianOf(rows.map(of)))),
            },
          ]}
        />
      </TableScroll>
      <p className="subtle small">{messages.legend}</p>
    </section>
  )
}

/** The name in front of a row; the own row stands out. */
export function RowName({ row }: { row: ComparedRow }) {
  return row.own ? <span className="own-row">{messages.own(row.name)}</span> : row.name
}

/** A score as a cell; none is never 0, and a provisional one has a dashed edge and says so. */
export function toCell(score: number | null, provisional = false): HeatmapCell {
  if (score === null) return { value: null, label: messages.none, spokenLabel: messages.noScore }
  const label = formatScore(score)
  if (!provisional) return { value: score, label }
  return { value: score, label, provisional, spokenLabel: `${label}, ${messages.provisional}` }
}
