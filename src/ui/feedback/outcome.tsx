import { Children, useRef, type ReactNode } from 'react'
import { useOutdated } from './outdated.ts'

export type OutcomeProps = {
  /** How it went; null while nothing happened, or it is under way. */
  went: 'well' | 'wrong' | null
  /** Within a line, instead of a line of its own. */
  inline?: boolean
  className?: string
  children?: ReactNode
}

/**
 * How something small just went, in a line beside it. As with an Alert, that it went well is not shown any
 * more once something went wrong since.
 */
export function Outcome({ went, inline = false, className, children }: OutcomeProps) {
  const words = useRef<HTMLSpanElement>(null)
  const kind = went === 'well' ? 'good' : went
  const outdated = useOutdated(words, kind, children)
  const Line = inline ? 'span' : 'p'
  return (
    <Line role="status" className={className}>
      {Children.toArray(children).some((child) => child !== '') && (
        <span ref={words} hidden={outdated}>
          {children}
        </span>
      )}
    </Line>
  )
}
