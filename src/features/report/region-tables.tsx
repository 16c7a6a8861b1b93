import type { ReactNode } from 'react'
import { marginNote } from '#i18n/margin-words.ts'
import { priorityWords } from '#i18n/priority-words.ts'
import { SinceNote } from '#parts/since-before.tsx'
import { DetailTable, points, Since } from './report-parts.tsx'
import { messages } from './report.messages.ts'
import type { RegionDetails } from './region-summary.ts'

const { tables } = messages

export type RegionTablesProps = {
  details: Pick<RegionDetails, 'themes' | 'ratings' | 'before' | 'movedSince'>
  /** Below the themes. */
  children?: ReactNode
}

/** The themes of the region, and what entrepreneurs say in it. */
export function RegionTables({ details, children }: RegionTablesProps) {
  const { before, movedSince } = details
  return (
    <>
      <DetailTable
        id="tabel-themas"
        title={tables.regionThemes.title}
        columns={[
          ...tables.regionThemes.columns,
          ...(movedSince === null ? [] : [tables.regionThemes.since(movedSince)]),
        ]}
        rows={details.themes.map(({ row, name, n, spread, moved }) => ({
          row,
          cells: [
            name,
            String(n),
            points(spread?.min),
            points(spread?.lowerQuartile),
            points(spread?.median),
            points(spread?.upperQuartile),
            points(spread?.max),
            ...(movedSince === null ? [] : [moved ? messages.moved[moved] : messages.none]),
          ],
        }))}
      >
        {children}
      </DetailTable>
      <DetailTable
        id="tabel-ervaringen"
        {...tables.regionRatings}
        rows={details.ratings.map(({ row, text, rated, since, priority }) => ({
          row,
          cells: [
            text,
            rated ? String(rated.n) : messages.tooFew,
            <Since key="i" of="importance" {...{ rated, since, before }} />,
            <Since key="s" of="satisfaction" {...{ rated, since, before }} />,
            priority ? priorityWords[priority] : messages.none,
          ],
        }))}
      >
        <SinceNote
          before={before}
          changes={details.ratings.map(({ since }) => since.satisfaction)}
        />
        <p className="subtle small">{marginNote.nl}</p>
      </DetailTable>
    </>
  )
}
