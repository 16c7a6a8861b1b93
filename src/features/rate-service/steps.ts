import { form } from './form.ts'

/** The items stand on so many pages, however many there are: pages are counted (rating-steps.sql). */
const PAGES = 5

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
  const perPage = Math.ceil(indexes.length / PAGES)
  const pages = Array.from({ length: PAGES }, (_, page): Step => ({
    kind: 'items',
    indexes: indexes.slice(page * perPage, (page + 1) * perPage),
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
