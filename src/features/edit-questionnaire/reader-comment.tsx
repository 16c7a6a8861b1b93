import type { Document, Part } from '#domain/questionnaire/draft/document.ts'
import { commentAsReader, draftTalkQueries } from '#data/draft-talk.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Select, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
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
  const [kept, change, forget] = useKept(`reader-comment:${readerKey.slice(0, 8)}`, () => ({
    ...{ id: String(crypto.randomUUID()), about: '', name: '', text: '' },
  }))
  const { id, name, text } = kept
  const about = shown.find((part) => keyOf(part) === kept.about) ?? shown[0]
  const saving = useSave(
    ({ kind, id: partId }: Part) => commentAsReader(readerKey, { id, kind, partId, name, text }),
    {
      // Whether the link still works, where it was refused.
      fresh: [draftTalkQueries.shared(readerKey)],
      // The next one is by the same person, and often about the same part.
      onSaved: () => forget({ ...kept, id: String(crypto.randomUUID()), text: '' }),
    },
  )
  if (!about) return null
  // What was sent in vain may have arrived: what is said otherwise after it is another comment.
  const other = saving.error && { id: String(crypto.randomUUID()) }
  const set = (next: Partial<typeof kept>) => change((now) => ({ ...now, ...other, ...next }))
  return (
    <section className="stack stack--small no-print" aria-labelledby="reader-comment">
      <h2 id="reader-comment">{messages.readerComment}</h2>
      <p className="subtle">{messages.readerCommentHelp}</p>
      <form
        className="stack stack--small"
        onSubmit={(event) => {
          event.preventDefault()
          saving.save(about)
        }}
      >
        <Select
          label={messages.readerAbout}
          value={keyOf(about)}
          onChange={({ target }) => set({ about: target.value })}
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
          value={name}
          onChange={({ target }) => set({ name: target.value })}
        />
        <TextArea
          label={messages.comment}
          maxLength={2000}
          value={text}
          onChange={({ target }) => set({ text: target.value })}
        />
        <div>
          <Button
            type="submit"
            busy={saving.busy}
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
          <SaveAlert saving={saving} done={messages.readerPlaced} />
        )}
      </form>
    </section>
  )
}

const keyOf = ({ kind, id }: Part) => `${kind} ${id}`
