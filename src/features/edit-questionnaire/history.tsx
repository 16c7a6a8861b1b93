import { useSuspenseQuery } from '@tanstack/react-query'
import { fieldChanges } from '#domain/questionnaire/draft/compare-versions.ts'
import type { Kind } from '#domain/questionnaire/draft/document.ts'
import { memberQueries } from '#data/members.ts'
import {
  draftQueries,
  saveDraft,
  type DraftPart,
  type DraftWithParts,
} from '#data/questionnaire-drafts.ts'
import { formatMoment } from '#i18n/formats.ts'
import { memberName } from '#i18n/person-name.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { messages } from './editor.messages.ts'
import { fieldWords } from './field-words.messages.ts'
import { restored } from './part-edits.ts'

/**
 * Every edit of a part: who, when, what. Each that left something can be put back, the one before the last is undo;
 * taking out is done at the part itself.
 */
export function History({
  draft,
  kind,
  partId,
}: {
  draft: DraftWithParts
  kind: Kind
  partId: string
}) {
  const edits = useSuspenseQuery(draftQueries.edits(draft.id, kind, partId)).data
  const members = useSuspenseQuery(memberQueries.all()).data
  const [last] = edits
  const restoring = useSave(
    (edit: DraftPart) =>
      saveDraft(draft.id, restored(draft.parts, edit, last?.version ?? edit.version)),
    { fresh: [draftQueries.all()] },
  )
  return (
    <section className="stack stack--small" aria-labelledby="history">
      <h2 id="history">{messages.historyTitle}</h2>
      <SaveAlert saving={restoring} />
      <ol reversed className="stack stack--small">
        {edits.map((edit, index) => (
          <li key={edit.version} value={edit.version}>
            <p>
              <strong>{messages.version(edit.version)}</strong>{' '}
              <span className="subtle">
                {messages.who(
                  edit.changedBy === null ? messages.somebody : memberName(members, edit.changedBy),
                  formatMoment(edit.changedAt),
                )}
              </span>
            </p>
            <Changes before={edits[index + 1]} edit={edit} />
            {index > 0 && edit.content !== null && draft.state === 'open' && (
              <Button
                purpose="subtle"
                busy={restoring.busy && restoring.input?.version === edit.version}
                onClick={() => restoring.save(edit)}
              >
                {messages.restore(edit.version)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ before, edit }: { before: DraftPart | undefined; edit: DraftPart }) {
  if (!before) return <p>{messages.begun}</p>
  if (edit.content === null) return <p>{messages.takenOut}</p>
  const changes = fieldChanges(before.content, edit.content)
  if (changes.length === 0 && before.position !== edit.position) return <p>{messages.moved}</p>
  return (
    <ul>
      {changes.map(({ path, before: was, after }) => (
        <li key={path}>
          {messages.change(
            fieldWords.path(path),
            was ?? messages.nothing,
            after ?? messages.nothing,
          )}
        </li>
      ))}
    </ul>
  )
}
