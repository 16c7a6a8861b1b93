import type { ReactNode } from 'react'
import './chosen-line.css'

export type ChosenLineProps = {
  /** What is chosen now, the widest first. */
  chosen: readonly string[]
  /** What opens the boxes to choose from. */
  change: string
  /** The boxes. */
  children: ReactNode
  /** Stands beside the line, such as ways to take a choice away. */
  beside?: ReactNode
}

/** Choices folded into one line that says what is chosen; the boxes come when someone wants another view. */
export function ChosenLine({ chosen, change, children, beside }: ChosenLineProps) {
  return (
    <div className="chosen-line no-print">
      <details>
        <summary>
          <span className="chosen-line__now">{chosen.join(' · ')}</span>{' '}
          <span className="chosen-line__change">{change}</span>
        </summary>
        <div className="cluster cluster--fields chosen-line__boxes">{children}</div>
      </details>
      {beside}
    </div>
  )
}
