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

export type LinkCardProps = {
  /** The link with the title as its text; the whole card answers to it. */
  link: ReactNode
  children?: ReactNode
  level?: 2 | 3
}

/** A card that leads somewhere. */
export function LinkCard({ link, children, level = 3 }: LinkCardProps) {
  const Title = `h${level}` as const
  return (
    <div className="card card--link">
      <Title className="card__title">{link}</Title>
      {children}
    </div>
  )
}

export type FigureProps = {
  value: ReactNode
  label: ReactNode
}

/** A number worth looking at, with what it counts. */
export function Figure({ value, label }: FigureProps) {
  return (
    <p className="figure">
      <span className="figure__value">{value}</span> <span className="subtle">{label}</span>
    </p>
  )
}

export type BadgeProps = {
  children: ReactNode
  tone?: 'neutral' | 'positive' | 'accent' | 'warning'
}

const BADGE = {
  neutral: 'utrecht-status-badge--inactive',
  positive: 'utrecht-status-badge--success',
  accent: 'utrecht-status-badge--active',
  warning: 'utrecht-status-badge--warning',
} as const

/** A short state in words. */
export function Badge({ children, tone = 'neutral' }: BadgeProps) {
  return <span className={`utrecht-status-badge ${BADGE[tone]}`}>{children}</span>
}
