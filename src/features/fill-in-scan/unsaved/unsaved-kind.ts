import type { SaveState } from '../saving/queue-rules.ts'

/**
 * Why an answer is not stored: two answers to choose from, something to mend, a scan in which nothing can
 * change now, or nothing but time.
 */
export const UNSAVED_KINDS = ['clash', 'wrong', 'stuck', 'coming'] as const
export type UnsavedKind = (typeof UNSAVED_KINDS)[number]

/** @param frozen nothing can be changed in the scan now. */
export function unsavedKind(state: SaveState, frozen: boolean): UnsavedKind {
  if (frozen) return 'stuck'
  if (state.kind === 'clash') return 'clash'
  return state.kind === 'unsaved' && !state.retrying ? 'wrong' : 'coming'
}
