import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { List } from '#ui/layout/list.tsx'
import { messages } from './rehearsal.messages.ts'

export type HiddenCellsProps = {
  played: Pick<Rehearsal, 'cells' | 'hidden'>
  everywhere: readonly { code: string; name: string }[]
  themes: readonly { id: string; text: { nl: string } }[]
  /** Whether entrepreneurs rate. */
  rating: boolean
}

/** How many numbers of entrepreneurs stay hidden, and behind a click of which municipality and theme. */
export function HiddenCells({ played, everywhere, themes, rating }: HiddenCellsProps) {
  if (!rating) return <p>{messages.noRating}</p>
  const { cells, hidden } = played
  const all = cells.shown + cells.indicative + cells.hidden
  return (
    <>
      <p>{messages.cells(cells.hidden, all, cells.indicative)}</p>
      {hidden.length > 0 && (
        <List look="stack">
          {hidden.map(({ code, themes: found }) => (
            <li key={code}>
              <details>
                <summary>
                  {messages.hiddenHere(
                    everywhere.find((one) => one.code === code)?.name ?? code,
                    found.reduce((sum, { hidden: n }) => sum + n, 0),
                  )}
                </summary>
                <List look="stack">
                  {found.map(({ theme, hidden: n, of }) => (
                    <li key={theme}>
                      {messages.hiddenOf(
                        themes.find(({ id }) => id === theme)?.text.nl ?? theme,
                        n,
                        of,
                      )}
                    </li>
                  ))}
                </List>
              </details>
            </li>
          ))}
        </List>
      )}
    </>
  )
}
