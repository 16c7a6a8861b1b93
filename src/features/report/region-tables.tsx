import type { ReactNode } from 'react'
import { marginNote } from '#i18n/margin-words.ts'
import { priorityWords } from '#i18n/priority-words.ts'
import { points } from './municipality-details.tsx'
import { DetailTable } from './report-parts.tsx'
import { messages } from './report.messages.ts'
import type { RegionDetails } from './region-summary.ts'

const { tables } = messages

export type RegionTablesProps = {
  details: Pick<RegionDetails, 'themes' | 'ratings'>
  /** Below the themes. */
  children?: ReactNode
}

/** The themes of the region, and what entrepreneurs say in it. */
export function RegionTables({ details, children }: RegionTablesProps) {
  return (
    <>
      <DetailTable
        id="tabel-themas"
        {...tables.regionThemes}
        rows={details.themes.map(({ row, name, n, spread }) => ({
          row,
          cells: [
            name,
            String(n),
            points(spread?.min),
            points(spread?.lowerQuartile),
            points(spread?.median),
            points(spread?.upperQuartile),
            points(spread?.max),
          ],
        }))}
      >
        {children}
      </DetailTable>
      <DetailTable
        id="tabel-ervaringen"
        {...tables.regionRatings}
        rows={details.ratings.map(({ row, text, rated, priority }) => ({
          row,
          cells: [
            text,
            rated ? String(rated.n) : messages.tooFew,
            points(rated?.importance),
            rated ? rated.importanceMargin : messages.none,
            points(rated?.satisfaction),
            rated ? rated.satisfactionMargin : messages.none,
            priority ? priorityWords[priority] : messages.none,
          ],
        }))}
      >
        <p className="subtle small">{marginNote}</p>
      </DetailTable>
    </>
  )
}
