import { ITEMS } from './draft.ts'

/** Items per page: few enough to see at once on a phone. */
const PER_PAGE = 3

export type Step =
  | { kind: 'municipality' }
  | { kind: 'role' }
  | { kind: 'items'; indexes: readonly number[] }
  | { kind: 'mark' }
  | { kind: 'background' }
  | { kind: 'comment' }

const pages = Array.from({ length: Math.ceil(ITEMS.length / PER_PAGE) }, (_, page): Step => ({
  kind: 'items',
  indexes: ITEMS.map((_item, index) => index).slice(page * PER_PAGE, (page + 1) * PER_PAGE),
}))

/** Where a link to a municipality begins. */
export const ROLE_STEP = 1

/** The pages of the questionnaire, in order. */
export const STEPS: readonly [Step, ...Step[]] = [
  { kind: 'municipality' },
  { kind: 'role' },
  ...pages,
  { kind: 'mark' },
  { kind: 'background' },
  { kind: 'comment' },
]
