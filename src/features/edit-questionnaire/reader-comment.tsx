import type { Document, Part } from '#domain/questionnaire/draft/document.ts'
import { commentAsReader, draftTalkQueries } from '#data/draft-talk.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useMessage } from '#parts/use-message.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './editor.messages.ts'
import { nameOf } from './use-draft.ts'

/** What a reader can say something about: what they see. */
const KINDS = ['theme', 'item', 'ratingItem', 'contradiction', 'ratingPage'] as const

export type ReaderCommentProps = {
  readerKey: string
  document: Document
  parts: readonly Part[]
  /** The link was ended meanwhile: what was typed can still be copied. */
  ended: boolean
}

/**
 * A reader says something about a part. Until it is placed, what is typed stays on the device of who is signed in; of
 * somebody else the device keeps nothing, and the browser asks before the page closes.
 */
export function ReaderComment({ readerKey, document, parts, ended }: ReaderCommentProps) {
  const shown = KINDS.flatMap((kind) => parts.filter((part) => part.kind === kind))
  const partOf = (key: string) => shown.find((part) => keyOf(part) === key) ?? shown[0]
  const { message, change, say, saying } = useMessage(
    `reader-comment:${readerKey.slice(0, 8)}`,
    () => ({ about: '', name: '', text: '' }),
    ({ about: key, ...said }) => {
      const part = partOf(key)
      if (!part) throw new Error('there is nothing to say something about')
      return commentAsReader(readerKey, { ...said, kind: part.kind, partId: part.id })
    },
    {
      // Whether the link still works, where it was refused.
      fresh: [draftTalkQueries.shared(readerKey)],
      // The next one is by the same person, and often about the same part.
      next: (placed) => ({ ...placed, text: '' }),
    },
  )
  const about = partOf(message.about)
  if (!about) return null
  return (
    <section className="stack stack--small no-print" aria-labelledby="reader-comment">
      <h2 id="reader-comment">{messages.readerComment}</h2>
      <p className="subtle">{messages.readerCommentHelp}</p>
      <form
        className="stack stack--small"
        onSubmit={(event) => {
          event.preventDefault()
          say()
        }}
      >
        <Select
          label={messages.readerAbout}
          value={keyOf(about)}
          onChange={({ target }) => change({ about: target.value })}
        >
          {KINDS.map((kind) => (
            <optgroup key={kind} label={messages.kinds[kind]}>
              {shown
                .filter((part) => part.kind === kind)
                .map((part) => (
                  <option key={part.id} value={keyOf(part)}>
                    {nameOf(document, kind, part.id)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <TextInput
          label={messages.readerName}
          maxLength={80}
          autoComplete="name"
          value={message.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <TextArea
          label={messages.comment}
          maxLength={2000}
          value={message.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <div>
          <Button
            type="submit"
            busy={saying.busy}
            disabledReason={ended ? messages.readerGone : undefined}
          >
            {messages.doComment}
          </Button>
        </div>
        {ended ? (
          <Alert tone="negative" live>
            <p>{messages.readerTooLate}</p>
          </Alert>
        ) : (
          <SaveAlert saving={saying} done={messages.readerPlaced} />
        )}
      </form>
    </section>
  )
}

const keyOf = ({ kind, id }: Part) => `${kind} ${id}`
