import { findingsOf, type PublicResult } from '#domain/rating/public-result.ts'
import type { ResultWords } from './results.messages.ts'

export type FindingsProps = {
  results: readonly PublicResult[]
  text: ResultWords
  itemText: (ratingItem: string) => string
}

/** What stands out, in sentences. */
export function Findings({ results, text, itemText }: FindingsProps) {
  const found = findingsOf(results)
  if (!found) return null
  return (
    <section className="stack stack--small" aria-labelledby="findings">
      <h2 id="findings">{text.findings}</h2>
      <p>{text.mostImportant(itemText(found.mostImportant.ratingItem))}</p>
      <p>{text.bestLiked(itemText(found.bestLiked.ratingItem))}</p>
      <p>{text.toImprove}</p>
      <ol>
        {found.toImprove.map(({ ratingItem }) => (
          <li key={ratingItem}>{itemText(ratingItem)}</li>
        ))}
      </ol>
    </section>
  )
}
