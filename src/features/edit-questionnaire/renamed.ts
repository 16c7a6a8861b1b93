import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import type { Content } from '#domain/questionnaire/draft/document.ts'
import { same, type Edit } from '#domain/questionnaire/draft/edits.ts'
import { decisionOf, lineageOfDraft, type Standing } from '#domain/questionnaire/draft/lineage.ts'
import type { Origin } from '#domain/questionnaire/draft/origin.ts'
import type { DraftPart } from '#data/questionnaire-drafts.ts'
import { place } from './part-edits.ts'

/**
 * The edits that make a question another one: it gets a name of its own, everywhere in the draft, so that its trend
 * stops and a new one begins.
 */
export function asNew(parts: readonly DraftPart[], item: string): readonly Edit[] {
  const taken = new Set(parts.map(({ id }) => id))
  const name = Array.from({ length: 98 }, (_, index) => `${item}-${index + 2}`).find(
    (each) => !taken.has(each),
  )
  return name === undefined ? [] : renamed(parts, item, name)
}

/**
 * The edits that give a question another name, everywhere in the draft. Named as one of the version before it is that
 * question, so that its trend goes on.
 */
export function renamed(parts: readonly DraftPart[], item: string, name: string): readonly Edit[] {
  return parts.flatMap((part): Edit[] => {
    if (part.kind === 'item' && part.id === item) {
      const content = part.content as { asked: object }
      const { follows: _, ...asked } = { ...content.asked, id: name } as Record<string, unknown>
      return [
        { ...place(part), content: null },
        { ...place(part), id: name, version: 0, content: { ...content, asked } },
      ]
    }
    if (part.kind === 'lineage' || part.kind === 'legalNote') return []
    const content = replaced(part.content, item, name)
    return same(content, part.content) ? [] : [{ ...place(part), content }]
  })
}

/**
 * The edits that say where a new question comes from, with the editor's decision about it; being an old one it takes
 * that name, and nothing is left to decide.
 */
export function withOrigin(
  parts: readonly DraftPart[],
  before: Definition,
  item: string,
  origin: Origin,
): readonly Edit[] {
  if (origin.how === 'is') return renamed(parts, item, origin.items[0])
  const part = parts.find(({ kind, id }) => kind === 'item' && id === item)
  if (!part) return []
  const { asked, ...rest } = part.content as Content<'item'>
  const { follows: _, ...question } = asked
  const next = (
    origin.how === 'new'
      ? question
      : { ...question, follows: { ...origin, items: [...origin.items] } }
  ) as Item
  const [standing] = lineageOfDraft(before, [next], {})
  return [
    ...(same(asked, next) ? [] : [{ ...place(part), content: { ...rest, asked: next } }]),
    ...(standing ? [decided(parts, standing, [next])] : []),
  ]
}

/** The edit with which an editor agrees to how a question stands. */
export function decided(
  parts: readonly DraftPart[],
  standing: Standing,
  items: readonly Item[],
): Edit {
  const known = parts.find(({ kind, id }) => kind === 'lineage' && id === standing.item)
  return {
    ...{ kind: 'lineage', id: standing.item, version: known?.version ?? 0, position: 0 },
    content: decisionOf(standing, items),
  }
}

/** A value with one name in place of another, wherever it stands by itself. */
function replaced(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((each) => replaced(each, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, replaced(each, from, to)]),
  )
}
