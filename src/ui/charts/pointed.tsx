import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { messages } from './charts.messages.ts'
import './pointed.css'

/** A mark of a drawing: what it is of, and all that there is to say of it. */
export type Mark = { id: string; row: string; words: string }

export type PointedProps = {
  /** Names the drawing. */
  label: string
  /** In reading order, row by row. */
  marks: readonly Mark[]
  /** Chooses the mark that is walked to, by Enter: what a click on it does. */
  onChoose?: ((id: string) => void) | undefined
  /** Draws it; the id is of the mark that is pointed at. */
  children: (at: string | null, point: (id: string | null) => void) => ReactNode
}

/**
 * A drawing of which every mark says the same in one line below, whether it is pointed at or walked to with the
 * arrow keys: left and right along the marks, up and down along the rows. Without marks it is the drawing alone.
 */
export function Pointed({ label, marks, onChoose, children }: PointedProps) {
  const [walked, setWalked] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  if (marks.length === 0) return children(null, () => undefined)
  const at = pointed ?? walked
  const index = marks.findIndex(({ id }) => id === at)
  const mark = marks[index]
  const hint = onChoose ? `${messages.point} ${messages.choose}` : messages.point
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && mark && onChoose) {
      event.preventDefault()
      onChoose(mark.id)
      return
    }
    const next = stepTo(event.key, index, marks)
    if (next === null) return
    event.preventDefault()
    setPointed(null)
    setWalked(next)
  }
  return (
    <div className="pointed">
      {/* The arrow keys walk along the marks, as in a slider. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions */}
      <div
        role="group"
        aria-label={`${label}. ${hint}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        // A finger that lifts has chosen.
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && setPointed(null)}
        onBlur={() => setWalked(null)}
      >
        {children(at, setPointed)}
      </div>
      <p className="pointed__words no-print" role="status">
        {mark?.words ?? <span className="subtle">{hint}</span>}
      </p>
    </div>
  )
}

/** The id of the mark that a key leads to; null for another key. */
export function stepTo(key: string, index: number, marks: readonly Mark[]): string | null {
  const go = (to: number) => marks[Math.min(marks.length - 1, Math.max(0, to))]?.id ?? null
  switch (key) {
    case 'ArrowRight':
      return go(index + 1)
    case 'ArrowLeft':
      return go(index < 0 ? 0 : index - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(marks.length - 1)
    case 'ArrowDown':
    case 'ArrowUp': {
      const rows = [...new Set(marks.map(({ row }) => row))]
      const now = rows.indexOf(marks[index]?.row ?? '')
      const wanted =
        rows[Math.min(rows.length - 1, Math.max(0, now + (key === 'ArrowDown' ? 1 : -1)))]
      return marks.find(({ row }) => row === wanted)?.id ?? null
    }
    default:
      return null
  }
}
