import type { ReactNode } from 'react'

export type OwnColumnProps = {
  /** Heads the column. */
  name: string
  /** What the file says, when that is less than is shown: "8" of "(8 gemeenten)". */
  value?: string
  className?: string
  children: ReactNode
}

/** A part of a cell that is a column of its own in a file: a cell of a file holds one thing. */
export function OwnColumn({ name, value, className, children }: OwnColumnProps) {
  return (
    <span className={className} data-column={name} data-value={value}>
      {children}
    </span>
  )
}
