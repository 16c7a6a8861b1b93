import type { ReactNode } from 'react'
import './list.css'

export type ListProps = {
  /** `li`s, or what draws them. */
  children: ReactNode
  as?: 'ul' | 'ol'
  /**
   * One below the other; side by side in columns, or in a row that wraps; with a line between; or sentences,
   * each with its mark.
   */
  look: 'stack' | 'grid' | 'row' | 'lines' | 'sentences'
  /** What is its own of this one. */
  className?: string
  label?: string
  /** The number of the first. */
  start?: number
}

/** A list, without marks but for sentences. */
export function List({ children, as: Tag = 'ul', look, className, label, start }: ListProps) {
  const classes = ['list', `list--${look}`, ...(className ? [className] : [])].join(' ')
  return (
    <Tag
      className={classes}
      {...(label !== undefined && { 'aria-label': label })}
      {...(start !== undefined && { start })}
    >
      {children}
    </Tag>
  )
}
