import './mini-bars.css'

export type MiniBarsProps = {
  /** Names the whole for a screen reader; the parts are said after it. */
  label: string
  parts: readonly { name: string; done: number; total: number; words: string }[]
}

/**
 * Progress of a few parts as bars side by side. The words of each are under the pointer, and in a list that a tap or a
 * key opens.
 */
export function MiniBars({ label, parts }: MiniBarsProps) {
  const said = parts.map(({ name, words }) => `${name} ${words}`).join(', ')
  return (
    <details className="mini-bars">
      <summary aria-label={`${label}: ${said}`}>
        {parts.map(({ name, done, total, words }) => (
          <span key={name} className="mini-bars__bar" title={`${name}: ${words}`}>
            <span
              className="mini-bars__done"
              style={{ blockSize: `${total > 0 ? Math.round((100 * done) / total) : 0}%` }}
            />
          </span>
        ))}
      </summary>
      <ul className="mini-bars__words small">
        {parts.map(({ name, words }) => (
          <li key={name}>
            {name}: {words}
          </li>
        ))}
      </ul>
    </details>
  )
}
