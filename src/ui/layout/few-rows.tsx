import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../button.tsx'
import { messages } from './few.messages.ts'
import './few.css'

export type FewRowsProps = {
  /** How many rows the table has. */
  rows: number
  /** How many are shown first; few.css knows these. */
  first: 5 | 16
  /** The table. */
  children: ReactNode
}

/**
 * A long table of which the first rows are shown and the others come at a click. They are in the page
 * all the time: a file and a print hold every row, and a link to a row shows it.
 */
export function FewRows({ rows, first, children }: FewRowsProps) {
  const [all, setAll] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const changed = useRef(false)
  useEffect(() => {
    if (!changed.current) return
    // On to what has just come; or back to where the table begins.
    const row = area.current?.querySelectorAll<HTMLElement>('tbody > tr')[all ? first : 0]
    if (!row) return
    row.tabIndex = -1
    row.focus({ preventScroll: all })
  }, [all, first])
  // A click to see one row more is no help.
  if (rows <= first * 1.25) return children
  return (
    <div className="few-rows stack stack--small" data-shown={all ? 'all' : first} ref={area}>
      {children}
      <div className="cluster no-print">
        {!all && <p className="subtle small">{messages.shown(first, rows)}</p>}
        <Button
          purpose="subtle"
          onClick={() => {
            changed.current = true
            setAll(!all)
          }}
        >
          {all ? messages.showFew(first) : messages.showAll(rows)}
        </Button>
      </div>
    </div>
  )
}
