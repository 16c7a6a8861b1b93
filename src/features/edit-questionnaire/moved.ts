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
    const asItWas = before?.position === last && before.content === part.content
    return asItWas ? [] : [{ ...part, position: last }]
  })
}

const edited = (part: DraftPart) => ({ ...place(part), content: part.content })

/** The theme in which a question or an experience is asked. */
export const themeOf = ({ content }: { content: unknown }) =>
  (content as { asked: { theme: string } }).asked.theme

/** The parts among which one has its place, itself too: of its kind, and of its theme where it is asked in one. */
export function siblingsOf(
  parts: readonly DraftPart[],
  part: Pick<DraftPart, 'kind' | 'content'>,
): readonly DraftPart[] {
  const own = parts.filter(({ kind }) => kind === part.kind)
  if (part.kind !== 'item' && part.kind !== 'ratingItem') return own
  return own.filter((each) => themeOf(each) === themeOf(part))
}

/**
 * The edits that put a part behind another of its kind, into the theme of that one; with '' before the others of its
 * own theme.
 */
export function movedTo(parts: readonly DraftPart[], moving: DraftPart, behind: string): Edit[] {
  const others = parts.filter(({ kind, id }) => kind === moving.kind && id !== moving.id)
  const target = others.find(({ id }) => id === behind)
  const after = target?.id ?? beforeOf(others, siblingsOf(others, moving)[0]?.id ?? '')
  return movedBehind(parts, { ...edited(moving), content: contentAt(moving, target) }, after)
}

/** What a part says once it stands behind this one. */
function contentAt({ kind, content }: DraftPart, target: DraftPart | undefined): unknown {
  if (!target || (kind !== 'item' && kind !== 'ratingItem')) return content
  const { asked, ...rest } = content as { asked: { theme: string } }
  const theme = themeOf(target)
  return asked.theme === theme ? content : { ...rest, asked: { ...asked, theme } }
}

/** What a part stands behind among some parts; '' of the first. */
export const beforeOf = (parts: readonly { id: string }[], id: string): string =>
  parts[parts.findIndex((part) => part.id === id) - 1]?.id ?? ''

/** The last of some parts that stand in an order; '' of none. */
export const lastOf = (parts: readonly { id: string }[]): string => parts.at(-1)?.id ?? ''
