import { isAnswered, type Draft } from './draft.ts'
import { form } from './form.ts'
import { STEPS } from './steps.ts'

/** The list of items is counted in so many parts (rating-steps.sql), however many there are. */
const PARTS = 5

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
