import { useDeferredValue, useMemo } from 'react'
import type { Check } from '#domain/questionnaire/draft/check.ts'
import { checksOf } from '#domain/questionnaire/draft/checks.ts'
import { documentOf, partsOf, type Document } from '#domain/questionnaire/draft/document.ts'
import type { DraftPart } from '#data/questionnaire-drafts.ts'
import { linkEdits } from './part-edits.ts'
import type { DraftNow } from './use-draft.ts'

/** The draft as it would be with a part as it is typed, links from the other side with it. */
export function withTyped(
  { draft, document }: Pick<DraftNow, 'draft' | 'document'>,
  part: DraftPart,
  content: unknown,
): Document {
  const typed = [{ ...part, content }, ...linkEdits(draft.parts, part, content)]
  const parts = partsOf(document).map((each) => {
    const edit = typed.find(({ kind, id }) => kind === each.kind && id === each.id)
    return edit ? { ...each, content: edit.content } : each
  })
  return documentOf(document.version, parts)
}

/**
 * What is the matter while a part is typed: with the part itself, and elsewhere what was not the matter before.
 * It follows what is typed when there is time for it.
 */
export function useLiveChecks(now: DraftNow, part: DraftPart, content: unknown): readonly Check[] {
  const written = useDeferredValue(JSON.stringify(content))
  const { draft, document, measures, around, checks } = now
  return useMemo(() => {
    const key = (check: Check) => JSON.stringify(check)
    const before = new Set(checks.map(key))
    return checksOf(
      withTyped({ draft, document }, part, JSON.parse(written) as unknown),
      measures,
      around,
    ).filter(
      (check) => (check.kind === part.kind && check.id === part.id) || !before.has(key(check)),
    )
    // `useDraft` makes these anew for each answer of the server only.
  }, [draft, document, measures, around, checks, part, written])
}
