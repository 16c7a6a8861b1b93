import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../button.tsx'
import { messages } from './few.messages.ts'
import './few.css'

export type FewRowsProps = {
  /** How many rows the table has. */
  rows: number
  /** How many are shown first; few.css knows these. */
  first: 5 | 16
  /**
   * Of a table that is short enough to be shown as a whole: how many rows are not what one comes for (`later` of
   * StackedTable), which come at a click too, and how that is said.
   */
  later?: { rows: number; said: string; show: string; hide: string }
  /** The table. */
  children: ReactNode
}

/**
 * A table of which the first rows are shown, or those one comes for, and the others come at a click. They are in the
 * page all the time: a file and a print hold every row, and a link to a row shows it.
 */
export function FewRows({ rows, first, later, children }: FewRowsProps) {
  const [all, setAll] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const changed = useRef(false)
  const fold = foldOf(rows, first, later)
  const next = fold?.next
  useEffect(() => {
    if (!changed.current || next === undefined) return
    changed.current = false
    // On to what has just come; or back to where the table begins.
    const row = area.current?.querySelector<HTMLElement>(`tbody > tr${all ? next : ''}`)
    if (!row) return
    row.tabIndex = -1
    row.focus({ preventScroll: all })
  }, [all, next])
  if (fold === null) return children
  return (
    <div className="few-rows stack stack--small" data-shown={all ? 'all' : fold.shown} ref={area}>
      {children}
      <div className="cluster no-print">
        {!all && <p className="subtle small">{fold.said}</p>}
        <Button
          purpose="subtle"
          onClick={() => {
            changed.current = true
            setAll(!all)
          }}
        >
          {all ? fold.hide : fold.show}
        </Button>
      </div>
    </div>
  )
}

/** What is shown first, which row is the next, and the words; null when nothing is folded. */
function foldOf(rows: number, first: number, later: FewRowsProps['later']) {
  // A click to see one row more is no help.
  if (rows > first * 1.25) {
    return {
      shown: first,
      next: `:nth-child(${first + 1})`,
      said: messages.shown(first, rows),
      show: messages.showAll(rows),
      hide: messages.showFew(first),
    }
  }
  // All of them, or none, is no choice of rows.
  if (!later || later.rows === 0 || later.rows >= rows) return null
  return { ...later, shown: 'now', next: '[data-later]' }
}
