import { isAnswered, type Draft } from './draft.ts'
import { form } from './form.ts'

export type Step = 'municipality' | 'role' | 'items' | 'end'

/** The pages, in order: all items stand in one list, and what is asked once on the last page. */
export const STEPS: readonly [Step, ...Step[]] = ['municipality', 'role', 'items', 'end']

/** Where a link to a municipality begins. */
export const ROLE_STEP = 1

/** The list of items is counted in so many parts (rating-steps.sql), however many there are. */
const PARTS = 5

/** The older page had ten: the role was the second, the items stood on five, and what is asked once on three. */
const OF_TEN: readonly number[] = [0, 1, 2, 2, 2, 2, 2, 3, 3, 3]

/** Where a kept draft is now: one of the older page says nothing of how many pages there were. */
export const stepNow = ({ step, pages }: Pick<Draft, 'step'> & { pages?: number }): number =>
  pages === undefined ? (OF_TEN[step] ?? 0) : Math.min(step, STEPS.length - 1)

/**
 * How far this is, as the database counts it (rating-steps.sql): 1 is the question about the role, 2 to 6 are fifths
 * of the items, 9 is the page that sends.
 */
export function pageReached(draft: Draft): number {
  const { step } = draft
  if (STEPS[step] === 'end') return 9
  if (STEPS[step] !== 'items') return step
  const answered = form.items.filter((_item, index) => isAnswered(draft, index)).length
  return 2 + Math.min(PARTS - 1, Math.floor((PARTS * answered) / form.items.length))
}
