import { useRef, type ReactNode } from 'react'
import './feedback.css'
import { useOutdated } from './outdated.ts'

export type AlertProps = {
  tone?: 'info' | 'positive' | 'warning' | 'negative'
  title?: ReactNode
  children?: ReactNode
  /**
   * For what just happened: announced at once, or read because it takes the focus. That something went
   * well is not shown any more once something went wrong since.
   */
  live?: boolean | 'focused'
}

const ALERT = {
  info: 'utrecht-alert--info',
  positive: 'utrecht-alert--ok',
  warning: 'utrecht-alert--warning',
  negative: 'utrecht-alert--error',
} as const

/** A message that must not be missed. */
export function Alert({ tone = 'info', title, children, live = false }: AlertProps) {
  const box = useRef<HTMLDivElement>(null)
  const kind = tone === 'negative' ? 'wrong' : tone === 'positive' ? 'good' : null
  const outdated = useOutdated(box, live === false ? null : kind, children)
  return (
    <div
      ref={box}
      hidden={outdated}
      className={`utrecht-alert ${ALERT[tone]} alert`}
      {...(live === true && { role: tone === 'negative' ? 'alert' : 'status' })}
    >
      <div className="utrecht-alert__message">
        {title !== undefined && <p className="alert__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** Something is on its way. */
export function Loading({ label }: { label: string }) {
  return (
    <p className="loading" role="status">
      {label}
    </p>
  )
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

export type ProgressBarProps = {
  label: ReactNode
  /** Names the bar for a screen reader. */
  name: string
  done: number
  total: number
}

/** How much is done, in words and as a bar. */
export function ProgressBar({ label, name, done, total }: ProgressBarProps) {
  return (
    <div className="progress">
      <span className="small subtle">{label}</span>
      <progress max={Math.max(1, total)} value={done} aria-label={name} />
    </div>
  )
}

/** A wide table that scrolls by itself, also by keyboard. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
