import { useSyncExternalStore } from 'react'
import type { AnswerQueue } from '../saving/answer-queue.ts'
import { unsavedKind, UNSAVED_KINDS, type UnsavedKind } from './unsaved-kind.ts'

/** The items that are not stored, by why; `quiet` when nothing but a save that has just begun. */
export function useUnsavedKinds(queue: AnswerQueue, frozen: boolean) {
  const found = useSyncExternalStore(queue.subscribe, () =>
    queue
      .unsaved()
      .map((itemId) => {
        const { state } = queue.view(itemId)
        return [itemId, unsavedKind(state, frozen), state.kind].join(' ')
      })
      .join('\n'),
  )
  const rows = found === '' ? [] : found.split('\n').map((row) => row.split(' '))
  const kinds = UNSAVED_KINDS.map((kind) => ({
    kind,
    itemIds: rows.flatMap(([itemId, why]) =>
      itemId !== undefined && why === kind ? [itemId] : [],
    ),
  })).filter(({ itemIds }) => itemIds.length > 0)
  const count = (...wanted: UnsavedKind[]) =>
    kinds.reduce((sum, { kind, itemIds }) => sum + (wanted.includes(kind) ? itemIds.length : 0), 0)
  return {
    kinds,
    total: rows.length,
    quiet: rows.every(([, why, state]) => why === 'coming' && state === 'saving'),
    coming: count('coming'),
    yourTurn: count('clash', 'wrong', 'stuck'),
  }
}
