import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Kind } from '#domain/questionnaire/draft/document.ts'
import {
  draftQueries,
  listEdits,
  saveDraft,
  type DraftWithParts,
} from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { messages } from './editor.messages.ts'
import { restored } from './part-edits.ts'

type Gone = { kind: Kind; id: string; version: number }

/** What was taken out of a draft, each to be put back as it was. */
export function TakenOut({ draft }: { draft: DraftWithParts }) {
  const all = useSuspenseQuery(draftQueries.takenOut(draft.id)).data
  const isThere = (gone: Gone) =>
    draft.parts.some(({ kind, id }) => kind === gone.kind && id === gone.id)
  const gone = all.filter(
    (each, place) =>
      each.kind !== 'lineage' &&
      !isThere(each) &&
      all.findIndex(({ kind, id }) => kind === each.kind && id === each.id) === place,
  )
  // The button goes away with what was put back.
  const outcome = useRef<HTMLDivElement>(null)
  const restoring = useSave(
    async ({ kind, id }: Gone) => {
      const edits = await listEdits(draft.id, kind, id)
      if (!edits.ok) return edits
      const [last] = edits.value
      const before = edits.value.find(({ content }) => content !== null)
      return saveDraft(draft.id, last && before ? restored(draft.parts, before, last.version) : [])
    },
    { fresh: [draftQueries.all()], onSaved: () => outcome.current?.focus() },
  )
  return (
    <>
      <div ref={outcome} tabIndex={-1}>
        <SaveAlert saving={restoring} done={messages.isPutBack(restoring.input?.id ?? '')} />
      </div>
      {gone.length > 0 && (
        <details>
          <summary>{messages.takenOutTitle(gone.length)}</summary>
          <ul>
            {gone.map((part) => (
              <li key={`${part.kind} ${part.id}`}>
                {messages.kinds[part.kind]}:{' '}
                <Link
                  to="/eszl/vragenlijst/$draftId/$kind/$partId"
                  params={{ draftId: draft.id, kind: part.kind, partId: part.id }}
                >
                  {part.id}
                </Link>{' '}
                {draft.state === 'open' && (
                  <Button
                    purpose="subtle"
                    busy={restoring.busy}
                    onClick={() => restoring.save(part)}
                  >
                    {messages.putBack}
                    <span className="visually-hidden">: {part.id}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
