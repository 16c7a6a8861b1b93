import { formatList } from '#i18n/formats.ts'
import { messages } from './together.messages.ts'

/** More than these are too many to read in a cell. */
const MOST_IN_A_CELL = 16
const SHOWN = 8

/** Municipalities in a cell: all of them, or the first with the rest behind a click. */
export function Names({ names }: { names: readonly string[] }) {
  if (names.length <= MOST_IN_A_CELL) return <div className="cell-names">{formatList(names)}</div>
  return (
    <details className="cell-names">
      <summary>{messages.andMore(names.slice(0, SHOWN), names.length - SHOWN)}</summary>
      {formatList(names)}
    </details>
  )
}
