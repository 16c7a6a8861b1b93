import { Sentences } from '../report-parts.tsx'
import type { Sentence } from '../summary.ts'
import { isChange } from './in-picture.ts'

/** What changed since the round before: beside the total where there is room, on a phone below what is drawn. */
export function Changed({ sentences }: { sentences: readonly Sentence[] }) {
  const change = sentences.filter(isChange)
  if (change.length === 0) return null
  return (
    <div className="report-picture__changed">
      <Sentences sentences={change} />
    </div>
  )
}
