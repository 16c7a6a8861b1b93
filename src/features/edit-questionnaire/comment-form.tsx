import type { Kind } from '#domain/questionnaire/draft/document.ts'
import { commentOnDraft, draftTalkQueries } from '#data/draft-talk.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useMessage } from '#parts/use-message.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { messages } from './editor.messages.ts'

type CommentFormProps = { draftId: string; kind: Kind; partId: string }

/** Saying something about a part; what is typed stays on the device until it is placed. */
export function CommentForm({ draftId, kind, partId }: CommentFormProps) {
  const { message, change, say, saying } = useMessage(
    `draft-comment:${draftId}:${kind}:${partId}`,
    () => ({ text: '' }),
    (said) => commentOnDraft(draftId, { ...said, kind, partId }),
    { fresh: [draftTalkQueries.comments(draftId)] },
  )
  return (
    <form
      className="stack stack--small"
      onSubmit={(event) => {
        event.preventDefault()
        say()
      }}
    >
      <TextArea
        label={messages.comment}
        maxLength={2000}
        value={message.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div>
        <Button type="submit" busy={saying.busy}>
          {messages.doComment}
        </Button>
      </div>
      <SaveAlert saving={saying} />
    </form>
  )
}
