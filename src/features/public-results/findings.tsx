import { findingsOf, type PublicResult } from '#domain/rating/public-result.ts'
import type { ResultWords } from './results.messages.ts'

export type FindingsProps = {
  results: readonly PublicResult[]
  /** Of the region, for where the axes cross. */
  region: readonly PublicResult[]
  text: ResultWords
  itemText: (ratingItem: string) => string
}

/** What stands out, in sentences. */
export function Findings({ results, region, text, itemText }: FindingsProps) {
  const found = findingsOf(results, region)
  if (!found) return null
  const named = (found: readonly PublicResult[]) => found.map((one) => itemText(one.ratingItem))
  return (
    <section className="stack stack--small" aria-labelledby="findings">
      <h2 id="findings">{text.findings}</h2>
      <p>{text.mostImportant(named(found.mostImportant))}</p>
      <p>{text.bestLiked(named(found.bestLiked))}</p>
      {found.toImprove.length === 0 ? (
        <p>{text.nothingToImprove}</p>
      ) : (
        <>
          <p>{text.toImprove}</p>
          <ol>
            {found.toImprove.map(({ ratingItem }) => (
              <li key={ratingItem}>{itemText(ratingItem)}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
