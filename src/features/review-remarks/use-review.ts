import type { DataError } from '#data/errors.ts'
import { queries } from '#data/queries.ts'
import { reviewRemark, type Remark } from '#data/remarks.ts'
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
    fresh: [queries.remarks(roundId), queries.roundContents()],
    onSaved: (_, review) => onReviewed(review),
    onFailed,
  })
}
