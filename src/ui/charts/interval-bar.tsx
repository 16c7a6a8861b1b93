import './charts.css'
import './interval-bar.css'

/**
 * A value on 0-100 as a dot, with its margin as a line. Only for the eye: the number stands beside it.
 * @param margin half the width of the interval; null when there is none.
 */
export function IntervalBar({ value, margin }: { value: number; margin: number | null }) {
  const low = Math.max(0, value - (margin ?? 0))
  const high = Math.min(100, value + (margin ?? 0))
  return (
    <span className="interval-bar" aria-hidden="true">
      <span
        className="interval-bar__line"
        style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }}
      />
      <span className="interval-bar__dot" style={{ insetInlineStart: `${value}%` }} />
    </span>
  )
}
