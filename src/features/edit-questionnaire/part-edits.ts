import type { Edit } from '#domain/questionnaire/draft/edits.ts'
import type { DraftPart } from '#data/questionnaire-drafts.ts'

/** Where a part stands, and the version that an editor saw of it. */
export const place = ({ kind, id, version, position }: Omit<Edit, 'content'>) => ({
  ...{ kind, id, version, position },
})

/** A link stands on both sides: questions that an experience mirrors, or not any more, change with it. */
export function linkEdits(parts: readonly DraftPart[], part: DraftPart, content: unknown): Edit[] {
  if (part.kind !== 'ratingItem') return []
  const { scanItems } = (content as { asked: { scanItems: readonly string[] } }).asked
  return parts.flatMap((item): Edit[] => {
    if (item.kind !== 'item') return []
    const { asked, ...rest } = item.content as { asked: { ratingItems: readonly string[] } }
    const linked = asked.ratingItems.includes(part.id)
    if (linked === scanItems.includes(item.id)) return []
    const ratingItems = linked
      ? asked.ratingItems.filter((other) => other !== part.id)
      : [...asked.ratingItems, part.id]
    return [{ ...place(item), content: { ...rest, asked: { ...asked, ratingItems } } }]
  })
}

/** What a question and an experience are linked by: the other kind, its list of names, and their own. */
const LINKS = {
  item: ['ratingItem', 'scanItems', 'ratingItems'],
  ratingItem: ['item', 'ratingItems', 'scanItems'],
} as const

/** Takes a part out, and its name out of what links to it. */
export function takenOut(parts: readonly DraftPart[], part: DraftPart): Edit[] {
  const [other, list] = part.kind === 'item' || part.kind === 'ratingItem' ? LINKS[part.kind] : []
  const linking = parts.filter(({ kind }) => kind === other)
  return [
    { ...place(part), content: null },
    ...linking.flatMap((each): Edit[] => {
      const { asked, ...rest } = each.content as { asked: Record<string, readonly string[]> }
      const names = asked[list ?? ''] ?? []
      if (!list || !names.includes(part.id)) return []
      const left = names.filter((name) => name !== part.id)
      return [{ ...place(each), content: { ...rest, asked: { ...asked, [list]: left } } }]
    }),
  ]
}

/**
 * Puts a part back as it was, with its links: those to what is there still stand on both sides again, those to what
 * is gone do not come back.
 * @param edit as it was; not one that took the part out
 * @param last the version that is the last one now
 */
export function restored(parts: readonly DraftPart[], edit: DraftPart, last: number): Edit[] {
  const asIs = { ...place(edit), version: last }
  if (edit.kind !== 'item' && edit.kind !== 'ratingItem')
    return [{ ...asIs, content: edit.content }]
  const [other, theirs, ours] = LINKS[edit.kind]
  const { asked, ...rest } = edit.content as { asked: Record<string, readonly string[]> }
  const linking = parts.filter(({ kind }) => kind === other)
  const links = (asked[ours] ?? []).filter((name) => linking.some(({ id }) => id === name))
  return [
    { ...asIs, content: { ...rest, asked: { ...asked, [ours]: links } } },
    ...linking.flatMap((each): Edit[] => {
      const content = each.content as { asked: Record<string, readonly string[]> }
      const names = content.asked[theirs] ?? []
      if (names.includes(edit.id) === links.includes(each.id)) return []
      const next = links.includes(each.id)
        ? [...names, edit.id]
        : names.filter((name) => name !== edit.id)
      return [
        { ...place(each), content: { ...content, asked: { ...content.asked, [theirs]: next } } },
      ]
    }),
  ]
}
