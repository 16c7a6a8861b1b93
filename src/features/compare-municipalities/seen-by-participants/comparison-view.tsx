import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { messages as compare } from '../compare.messages.ts'
import { DeliberateChoices } from './deliberate-choices.tsx'
import { findingOf } from './finding.ts'
import { Items } from './items.tsx'
import { messages } from './see-comparison.messages.ts'
import { isNameless, type SeenRow } from './seen-table.ts'
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
