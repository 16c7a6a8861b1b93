import './mini-bars.css'

export type MiniBarsProps = {
  /** Names the whole for a screen reader; the parts are said after it. */
  label: string
  parts: readonly { name: string; done: number; total: number; words: string }[]
}

/** Progress of a few parts as bars side by side, each with its words under the pointer. */
export function MiniBars({ label, parts }: MiniBarsProps) {
  const said = parts.map(({ name, words }) => `${name} ${words}`).join(', ')
  return (
    <div className="mini-bars" role="img" aria-label={`${label}: ${said}`}>
      {parts.map(({ name, done, total, words }) => (
        <span key={name} className="mini-bars__bar" title={`${name}: ${words}`}>
          <span
            className="mini-bars__done"
            style={{ blockSize: `${total > 0 ? Math.round((100 * done) / total) : 0}%` }}
          />
        </span>
      ))}
    </div>
  )
}
