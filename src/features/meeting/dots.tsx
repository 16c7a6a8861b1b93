import { formatScore } from '#i18n/formats.ts'
import { messages } from './meeting.messages.ts'
import { stackDots } from './stack-dots.ts'

export type Dot = { id: string; score: number; name: string | null }
export type DotsProps = { dots: readonly Dot[]; median: number | null }

/** A strip of dots from 0 to 100, large enough for the back of the room; names above when known. */
export function Dots({ dots, median }: DotsProps) {
  const placed = stackDots(dots)
  const highest = Math.max(0, ...placed.map(({ level }) => level))
  return (
    <div className="dots" aria-hidden="true">
      <div className="dots__strip" style={{ '--levels': highest + 1 } as React.CSSProperties}>
        {median !== null && (
          <span className="dots__median" style={{ insetInlineStart: `${median}%` }}>
            <span>{formatScore(median)}</span>
          </span>
        )}
        {placed.map(({ id, score, level, name }) => (
          <span
            key={id}
            className={`dots__dot${name === null ? '' : ' dots__dot--named'}`}
            style={{ insetInlineStart: `${score}%`, '--level': level } as React.CSSProperties}
            title={name ?? undefined}
          />
        ))}
      </div>
      <p className="dots__axis">
        <span>0</span>
        <span>{messages.axis}</span>
        <span>100</span>
      </p>
    </div>
  )
}
