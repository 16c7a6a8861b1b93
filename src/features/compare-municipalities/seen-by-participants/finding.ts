import { scoredColumns, strongestAndWeakest } from '#domain/comparison/findings.ts'
import { comparisonTable, TOTAL, type ComparisonTable } from '#domain/comparison/table.ts'
import { leading } from '#i18n/leading.ts'
import { messages as compare } from '../compare.messages.ts'
import { messages } from './see-comparison.messages.ts'
import { ownPlace, type SeenRow } from './seen-table.ts'

/**
 * The headline of the comparison. It follows the choice; of a choice too small for medians it is about all, and says so.
 * @returns null when there is nothing to say: too few scores for two medians.
 */
export function findingOf(
  table: ComparisonTable<SeenRow>,
  chosen: readonly SeenRow[],
): string | null {
  const place = ownPlace(table)
  if (place && place.of > 0) {
    const own = messages.ownPlace(place.above, place.below, place.of)
    return chosen.length === table.rows.length ? own : `${own} ${compare.ofAll(table.rows.length)}`
  }
  if (chosen.length === table.rows.length) return endsOf(table)
  const ofChoice = comparisonTable(table.columns, chosen)
  const ends = endsOf(ofChoice)
  if (ends !== null) return `${compare.inChoice(chosen.length)} ${ends}`
  const ofAll = endsOf(table)
  return ofAll && `${ofAll} ${compare.ofAll(table.rows.length)}`
}

/** How far they lie apart is said below it. */
function endsOf(table: ComparisonTable<SeenRow>): string | null {
  const ends = strongestAndWeakest(scoredColumns(table).filter(({ id }) => id !== TOTAL))
  const named = (columns: readonly { label: string }[]) => columns.map(({ label }) => label)
  return (
    ends &&
    [leading(named(ends.most), messages.highest), leading(named(ends.least), messages.lowest)].join(
      ' ',
    )
  )
}
