import { form } from './form.ts'

/** Items per page: few enough to see at once on a phone. */
const PER_PAGE = 3

export type Step =
  | { kind: 'municipality' }
  | { kind: 'role' }
  | { kind: 'items'; indexes: readonly number[] }
  | { kind: 'mark' }
  | { kind: 'background' }
  | { kind: 'comment' }

/** Where a link to a municipality begins. */
export const ROLE_STEP = 1

/** The pages of the questionnaire, in order. */
export function steps(): readonly [Step, ...Step[]] {
  const indexes = form.items.map((_item, index) => index)
  const pages = Array.from({ length: Math.ceil(indexes.length / PER_PAGE) }, (_, page): Step => ({
    kind: 'items',
    indexes: indexes.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  }))
  return [
    { kind: 'municipality' },
    { kind: 'role' },
    ...pages,
    { kind: 'mark' },
    { kind: 'background' },
    { kind: 'comment' },
  ]
}
