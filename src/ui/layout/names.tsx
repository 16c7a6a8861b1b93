import { formatList } from '#i18n/formats.ts'
import { messages } from './few.messages.ts'
import { fewOf } from './few.ts'
import './few.css'

/** Names in a cell: all of them, or the first with the rest behind a click; in files and on paper all. */
export function Names({ names }: { names: readonly string[] }) {
  const { first, rest } = fewOf(names)
  if (rest.length === 0) return <div className="cell-names">{formatList(names)}</div>
  return (
    <details className="cell-names">
      <summary>{messages.andMore(first, rest.length)}</summary>
      {formatList(names)}
    </details>
  )
}
