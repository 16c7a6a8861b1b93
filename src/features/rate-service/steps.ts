export type Step = 'municipality' | 'role' | 'items' | 'end'

/** The pages, in order: all items stand in one list, and what is asked once on the last page. */
export const STEPS: readonly [Step, ...Step[]] = ['municipality', 'role', 'items', 'end']

/** Where a link to a municipality begins. */
export const ROLE_STEP = 1

/** The older page had ten: the role was the second, the items stood on five, and what is asked once on three. */
const OF_TEN: readonly number[] = [0, 1, 2, 2, 2, 2, 2, 3, 3, 3]

/** Where a kept draft is now: one of the older page says nothing of how many pages there were. */
export const stepNow = ({ step, pages }: { step: number; pages?: number }): number =>
  pages === undefined ? (OF_TEN[step] ?? 0) : Math.min(step, STEPS.length - 1)
