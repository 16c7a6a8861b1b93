import type { Edit } from '#domain/questionnaire/draft/edits.ts'
import type { DraftPart } from '#data/questionnaire-drafts.ts'
import { place } from './part-edits.ts'

/**
 * The edits that put a part behind another of its kind, or before all of them with '': of every part whose place
 * changes. What goes behind keeps its order.
 * @param moving the part as it is, or a new one with its content
 */
export function movedBehind(
  parts: readonly DraftPart[],
  moving: Omit<Edit, 'position'>,
  behind: string,
): Edit[] {
  const others = parts.filter(({ kind, id }) => kind === moving.kind && id !== moving.id)
  const at = others.findIndex(({ id }) => id === behind) + 1
  const ordered: Omit<Edit, 'position'>[] = [
    ...others.slice(0, at).map(edited),
    moving,
    ...others.slice(at).map(edited),
  ]
  const stored = parts.filter(({ kind }) => kind === moving.kind)
  const positions = stored.map(({ position }) => position).sort((a, b) => a - b)
  let last = -1
  return ordered.flatMap((part, index): Edit[] => {
    last = Math.max(last + 1, positions[index] ?? 0)
    const before = stored.find(({ id }) => id === part.id)
    return before?.position === last ? [] : [{ ...part, position: last }]
  })
}

const edited = (part: DraftPart) => ({ ...place(part), content: part.content })

/** The last of some parts that stand in an order; '' of none. */
export const lastOf = (parts: readonly { id: string }[]): string => parts.at(-1)?.id ?? ''
