import type { ReactNode } from 'react'
import './card.css'

export type CardProps = {
  children: ReactNode
  /** Draws the eye: the one thing to do next. */
  accent?: boolean
  as?: 'div' | 'section' | 'article' | 'li'
  id?: string
  labelledBy?: string
}

/** A white sheet on the paper. */
export function Card({ children, accent = false, as: Tag = 'div', id, labelledBy }: CardProps) {
  return (
    <Tag className={`card${accent ? ' card--accent' : ''}`} id={id} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  )
}

export type BadgeProps = {
  children: ReactNode
  tone?: 'neutral' | 'positive' | 'accent' | 'warning'
}

/** A short state in words. */
export function Badge({ children, tone = 'neutral' }: BadgeProps) {
  return <span className={`badge badge--${tone}`}>{children}</span>
}
