import type { Kind } from '#domain/questionnaire/draft/document.ts'
import { commentOnDraft, draftTalkQueries } from '#data/draft-talk.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './editor.messages.ts'

type CommentFormProps = { draftId: string; kind: Kind; partId: string }

/** Saying something about a part; what is typed stays on the device until it is placed. */
export function CommentForm({ draftId, kind, partId }: CommentFormProps) {
  const [{ id, text }, change, forget] = useKept(
    `draft-comment:${draftId}:${kind}:${partId}`,
    () => ({
      id: String(crypto.randomUUID()),
      text: '',
    }),
  )
  const saving = useSave(() => commentOnDraft(draftId, { id, kind, partId, text }), {
    fresh: [draftTalkQueries.comments(draftId)],
    onSaved: () => forget(),
  })
  // What was sent in vain may have arrived: what is said otherwise after it is another comment.
  const other = saving.error && { id: String(crypto.randomUUID()) }
  return (
    <form
      className="stack stack--small"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save()
      }}
    >
      <TextArea
        label={messages.comment}
        maxLength={2000}
        value={text}
        onChange={({ target }) => change((now) => ({ ...now, ...other, text: target.value }))}
      />
      <div>
        <Button type="submit" busy={saving.busy}>
          {messages.doComment}
        </Button>
      </div>
      <SaveAlert saving={saving} />
    </form>
  )
}
