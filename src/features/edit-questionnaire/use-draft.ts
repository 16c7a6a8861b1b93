import { useSuspenseQueries } from '@tanstack/react-query'
import { checksOf } from '#domain/questionnaire/draft/checks.ts'
import { decisionSchema, documentOf, editionOf } from '#domain/questionnaire/draft/document.ts'
import type { Document, Part } from '#domain/questionnaire/draft/document.ts'
import { TO_FILL_IN } from '#domain/questionnaire/draft/publish-checks.ts'
import { experiencesOfDraft, lineageOfDraft } from '#domain/questionnaire/draft/lineage.ts'
import { measureQueries } from '#data/measures.ts'
import { draftQueries } from '#data/questionnaire-drafts.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { messages } from './editor.messages.ts'
import { themeOf } from './moved.ts'

/** A draft as it is now: its parts, the document they make, and what is the matter with that. */
export function useDraft(draftId: string) {
  const [draft, measures] = useSuspenseQueries({
    queries: [draftQueries.one(draftId), measureQueries.all()],
    combine: ([a, b]) => [a.data, b.data] as const,
  })
  const [base, inUse, versions] = useSuspenseQueries({
    queries: [
      draftQueries.document(draft.startedFrom),
      questionnaireQueries.current(),
      questionnaireQueries.all(),
    ],
    combine: ([a, b, c]) => [a.data, b.data, c.data] as const,
  })
  const document = documentOf(draft.name, draft.parts)
  const around = { base, inUse, versions }
  return {
    ...{ draft, document, base, around, measures },
    checks: checksOf(document, measures, around),
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
  const before = editionOf(base).definition
  const { items, ratingItems } = editionOf(document).definition
  return [...lineageOfDraft(before, items, decisions), ...experiencesOfDraft(before, ratingItems)]
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
  const known = document.themes.map(({ asked }) => ({ id: asked.id, name: asked.text.nl }))
  const others = [...new Set(parts.map(themeOf))]
    .filter((id) => known.every((theme) => theme.id !== id))
    .map((id) => ({ id, name: id }))
  return [...known, ...others]
    .map((theme) => ({ ...theme, parts: parts.filter((part) => themeOf(part) === theme.id) }))
    .filter((theme) => theme.parts.length > 0)
}

/** The same of what a check is about, which can also be a measure of the catalogue. */
export const checkName = (
  { document, measures }: Pick<DraftNow, 'document' | 'measures'>,
  kind: Part['kind'],
  id: string,
): string => {
  const known = measures.find((measure) => measure.id === id)?.title
  const name = kind === 'measure' && !document.measures[id] ? known : nameOf(document, kind, id)
  return name === undefined || name === TO_FILL_IN ? id : name
}
