import type { DataError } from '#data/errors.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { type Remark, remarkQueries, reviewRemark } from '#data/remarks.ts'
import { useSave } from '#parts/use-save.ts'

/** What becomes of a remark, in which words where it is released. */
export type Review = { remark: Remark; state: Remark['state']; words?: string | undefined }

/** Who shows how reviewing went. */
export type ReviewTold = {
  onReviewed: (review: Review) => void
  onFailed: (error: DataError) => void
}

/** Reviews a remark. */
export function useReview(roundId: string, { onReviewed, onFailed }: ReviewTold) {
  return useSave(({ remark, state, words }: Review) => reviewRemark(remark.id, state, words), {
    fresh: [remarkQueries.ofRound(roundId), roundContentsQueries.all()],
    onSaved: (_, review) => onReviewed(review),
    onFailed,
  })
}
