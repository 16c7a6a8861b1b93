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

/** Takes a part out, and its name out of what links to it. */
export function takenOut(parts: readonly DraftPart[], part: DraftPart): Edit[] {
  const links = { item: ['ratingItem', 'scanItems'], ratingItem: ['item', 'ratingItems'] } as const
  const [other, list] = part.kind === 'item' || part.kind === 'ratingItem' ? links[part.kind] : []
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
