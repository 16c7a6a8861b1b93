import { scoredColumns, strongestAndWeakest } from '#domain/comparison/findings.ts'
import { comparisonTable, TOTAL, type ComparisonTable } from '#domain/comparison/table.ts'
import { leading } from '#i18n/leading.ts'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { messages as compare } from '../compare.messages.ts'
import { DeliberateChoices } from './deliberate-choices.tsx'
import { Items } from './items.tsx'
import { messages } from './see-comparison.messages.ts'
import { isNameless, ownPlace, type SeenRow } from './seen-table.ts'
import type { Seen } from './seen.tsx'
import { Spread } from './spread.tsx'
import { Themes } from './themes.tsx'

/** The scores of a round as participants and viewers see them; of one theme by item. */
export function ComparisonView({ seen, themeId }: { seen: Seen; themeId: string | undefined }) {
  const { round, route, definition, municipalities, table, chosen } = seen
  const { rows } = table
  const theme = definition.themes.find(({ id }) => id === themeId)
  const said = messages.count(rows.length, rows.filter(isNameless).length)
  const own = rows.find((row) => row.seen.own)?.name
  if (theme) {
    const about = { subject: own ?? theme.text.nl, round: round.name, n: said }
    return (
      <TakeAwayOrigin value={about}>
        <Choice rows={rows} chosen={chosen} />
        <Items definition={definition} rows={chosen} theme={theme} route={route} />
      </TakeAwayOrigin>
    )
  }
  return (
    <TakeAwayOrigin value={{ ...(own && { subject: own }), round: round.name, n: said }}>
      <OwnLetter rows={rows} />
      <Choice rows={rows} chosen={chosen} />
      <Themes table={table} chosen={chosen} finding={findingOf(table, chosen)} />
      <Spread table={table} chosen={chosen} />
      <p className="subtle">{said}</p>
      <DeliberateChoices {...{ round, definition, municipalities }} />
    </TakeAwayOrigin>
  )
}

/** How many the choice leaves, whom it cannot find, and what does not follow it. */
function Choice({ rows, chosen }: { rows: readonly SeenRow[]; chosen: readonly SeenRow[] }) {
  if (chosen.length === rows.length) return null
  return (
    <p>
      {compare.selected(chosen.length, rows.length)}{' '}
      {rows.some(isNameless) && messages.namelessFitNothing}
    </p>
  )
}

function OwnLetter({ rows }: { rows: readonly SeenRow[] }) {
  const letter = rows.find(({ seen }) => seen.own)?.seen.letter
  return letter ? <p>{messages.ownLetter(letter)}</p> : null
}

/** The headline follows the choice; of a choice too small for medians it is about all, and says so. */
function findingOf(table: ComparisonTable<SeenRow>, chosen: readonly SeenRow[]): string | null {
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
