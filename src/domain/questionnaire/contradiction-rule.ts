import { z } from 'zod'
import { addYears } from '../day.ts'
import type { Answer } from './answers.ts'
import { id, type Item } from './definition.ts'

/** What an answer has to be for a rule to hold; one of these. */
const predicate = z.union([
  z.strictObject({ oneOf: z.array(id).min(1) }),
  z.strictObject({ includes: id }),
  /** Something was chosen, and not this. */
  z.strictObject({ without: id }),
  z.strictObject({ is: z.number() }),
  z.strictObject({ above: z.number() }),
  z.strictObject({ below: z.number() }),
  z.strictObject({ unknown: z.literal(true) }),
  z.strictObject({ olderThan: z.strictObject({ years: z.int().positive() }) }),
  z.strictObject({ newerThan: z.strictObject({ years: z.int().positive() }) }),
])

/** Two answers that contradict each other, and what is said then. */
export const contradictionRule = z.strictObject({
  id,
  items: z.tuple([id, id]),
  /** Pairs of predicates, of the first and of the second answer: one pair that holds is enough. */
  clashes: z.array(z.tuple([predicate, predicate])).min(1),
  says: z.string().min(1),
})

export type Predicate = z.infer<typeof predicate>

/** Whether a question can have the answer that a predicate asks for (`private.can_be` in SQL does the same). */
export function canBe(wanted: Predicate, item: Item): boolean {
  if ('unknown' in wanted) return true
  if ('olderThan' in wanted || 'newerThan' in wanted) return item.kind === 'date'
  if ('is' in wanted || 'above' in wanted || 'below' in wanted) return item.kind === 'number'
  if (!('options' in item) || (item.kind === 'multi') === 'oneOf' in wanted) return false
  const ids =
    'oneOf' in wanted ? wanted.oneOf : ['includes' in wanted ? wanted.includes : wanted.without]
  return ids.every((each) => item.options.some((option) => option.id === each))
}

/** Whether an answer is what a predicate asks; `today` is an ISO date. */
export function holds(wanted: Predicate, answer: Answer, today: string): boolean {
  if ('unknown' in wanted) return answer.status === 'unknown'
  if (answer.status !== 'answered') return false
  const { value } = answer
  if ('oneOf' in wanted) return typeof value === 'string' && wanted.oneOf.includes(value)
  if ('includes' in wanted) return Array.isArray(value) && value.includes(wanted.includes)
  if ('without' in wanted)
    return Array.isArray(value) && value.length > 0 && !value.includes(wanted.without)
  if ('is' in wanted) return value === wanted.is
  if ('above' in wanted) return typeof value === 'number' && value > wanted.above
  if ('below' in wanted) return typeof value === 'number' && value < wanted.below
  if (typeof value !== 'string') return false
  return 'olderThan' in wanted
    ? value < addYears(today, -wanted.olderThan.years)
    : value > addYears(today, -wanted.newerThan.years)
}
