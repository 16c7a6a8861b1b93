import type { ReactNode } from 'react'
import './facts.css'

export type FactsProps = {
  /** Facts. */
  children: ReactNode
  /** Each below the other, with its term beside it where there is room; or all in a row. */
  as?: 'list' | 'beside' | 'row'
}

/** What is known of a thing, by term. */
export function Facts({ children, as = 'list' }: FactsProps) {
  return <dl className={`facts facts--${as}`}>{children}</dl>
}

export type FactProps = {
  term: ReactNode
  /** What it is; or several things, each a `dd` of its own, with `several`. */
  children: ReactNode
  several?: boolean
}

/** One of them. */
export function Fact({ term, children, several = false }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      {several ? children : <dd>{children}</dd>}
    </div>
  )
}
