import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { checksOf } from '#domain/questionnaire/draft/checks.ts'
import { decisionSchema, documentOf, editionOf } from '#domain/questionnaire/draft/document.ts'
import type { Document, Part } from '#domain/questionnaire/draft/document.ts'
import { lineageOfDraft } from '#domain/questionnaire/draft/lineage.ts'
import { measureQueries } from '#data/measures.ts'
import { draftQueries } from '#data/questionnaire-drafts.ts'
import { messages } from './editor.messages.ts'

/** A draft as it is now: its parts, the document they make, and what is the matter with that. */
export function useDraft(draftId: string) {
  const [draft, measures] = useSuspenseQueries({
    queries: [draftQueries.one(draftId), measureQueries.all()],
    combine: ([a, b]) => [a.data, b.data] as const,
  })
  const base = useSuspenseQuery(draftQueries.document(draft.startedFrom)).data
  const document = documentOf(draft.name, draft.parts)
  return {
    ...{ draft, document, base, measures },
    checks: checksOf(document, measures),
    lineage: lineageOf(base, document, draft.parts),
  }
}

export type DraftNow = ReturnType<typeof useDraft>

function lineageOf(base: Document, document: Document, parts: readonly Part[]) {
  const decisions = Object.fromEntries(
    parts
      .filter(({ kind }) => kind === 'lineage')
      .map(({ id, content }) => [id, decisionSchema.parse(content)]),
  )
  const asked = document.items.map((item) => item.asked)
  return lineageOfDraft(editionOf(base).definition, asked, decisions)
}

/** What a part is called on the screen. */
export function nameOf(document: Document, kind: Part['kind'], id: string): string {
  const asked = (list: readonly { asked: { id: string; text: { nl: string } } }[]) =>
    list.find((part) => part.asked.id === id)?.asked.text.nl ?? id
  switch (kind) {
    case 'theme':
      return asked(document.themes)
    case 'item':
      return asked(document.items)
    case 'ratingItem':
      return asked(document.ratingItems)
    case 'contradiction':
      return document.contradictions.find((rule) => rule.id === id)?.says ?? id
    case 'measure':
      return document.measures[id]?.content.title ?? id
    case 'ratingPage':
      return messages.kinds.ratingPage
    default:
      return id
  }
}

/** Questions or experiences by their theme, in the order of the themes; those of a theme that is gone come last. */
export function themesOf<Of extends { content: unknown }>(
  document: Document,
  parts: readonly Of[],
) {
  const themeOf = ({ content }: Of) => (content as { asked: { theme: string } }).asked.theme
  const known = document.themes.map(({ asked }) => ({ id: asked.id, name: asked.text.nl }))
  const others = [...new Set(parts.map(themeOf))]
    .filter((id) => known.every((theme) => theme.id !== id))
    .map((id) => ({ id, name: id }))
  return [...known, ...others]
    .map((theme) => ({ ...theme, parts: parts.filter((part) => themeOf(part) === theme.id) }))
    .filter((theme) => theme.parts.length > 0)
}
