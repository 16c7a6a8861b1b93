import { Link } from '@tanstack/react-router'
import {
  comparisonTable,
  TOTAL,
  valueOf,
  type ComparedValue,
  type ComparisonTable,
} from '#domain/comparison/table.ts'
import { formatScore } from '#i18n/formats.ts'
import { overThemes } from '#i18n/total-words.ts'
import { Heatmap, type HeatmapCell } from '#ui/charts/heatmap.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { messages } from './see-comparison.messages.ts'
import type { SeenRow } from './seen-table.ts'

export type ThemesProps = {
  table: ComparisonTable<SeenRow>
  /** The rows that are shown; the median is of all. */
  chosen: readonly SeenRow[]
  finding: string | null
}

/** Municipalities by themes; a theme leads to its items. */
export function Themes({ table, chosen, finding }: ThemesProps) {
  const columns = table.columns.map(({ id, label }) => ({
    id,
    heading:
      id === TOTAL ? (
        label
      ) : (
        <Link
          to="."
          search={(previous: object) => ({ ...previous, thema: id })}
          title={messages.openTheme(label)}
        >
          {label}
        </Link>
      ),
  }))
  const ofChoice = comparisonTable(table.columns, chosen).columns
  const hasOwn = chosen.length < table.rows.length && ofChoice.some(({ spread }) => spread !== null)
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
            ...chosen.map((row) => ({
              id: row.id,
              heading: <RowName row={row} />,
              cells: row.values.map(toCell),
            })),
            ...(hasOwn
              ? [
                  {
                    id: 'choice',
                    heading: messages.medianOfChoice,
                    summary: true,
                    cells: ofChoice.map(({ spread }) => toCell(valueOf(spread?.median ?? null))),
                  },
                ]
              : []),
            {
              id: 'median',
              heading: messages.median,
              summary: true,
              cells: table.columns.map(({ spread }) => toCell(valueOf(spread?.median ?? null))),
            },
          ]}
        />
      </TableScroll>
      <p className="subtle small">{messages.legend}</p>
    </section>
  )
}

/** The name in front of a row; the own row stands out. */
export function RowName({ row }: { row: SeenRow }) {
  return row.seen.own ? <span className="own-row">{messages.own(row.name)}</span> : row.name
}

/** A score as a cell; none is never 0, and a provisional one has a dashed edge and says so. */
export function toCell({ score, provisional, themes }: ComparedValue): HeatmapCell {
  if (score === null) return { value: null, label: messages.none, spokenLabel: messages.noScore }
  const label = formatScore(score)
  const said = [
    label,
    ...(provisional ? [messages.provisional] : []),
    ...(themes === null ? [] : [overThemes(themes)]),
  ]
  return {
    value: score,
    label,
    ...(provisional && { provisional }),
    ...(themes !== null && { detail: overThemes(themes) }),
    ...(said.length > 1 && { spokenLabel: said.join(', ') }),
  }
}
