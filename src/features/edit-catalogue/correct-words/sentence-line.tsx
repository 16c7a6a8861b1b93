import { useState } from 'react'
import { withSentence, type Sentence } from '#domain/questionnaire/wording-sentences.ts'
import { saveWording, wordingQueries, type StoredWording } from '#data/wording.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './words.messages.ts'

export type SentenceLineProps = {
  sentence: Sentence
  /** The version of the questionnaire. */
  questionnaire: string
  stored: StoredWording
}

/** One sentence, to read and to change. */
export function SentenceLine({ sentence, questionnaire, stored }: SentenceLineProps) {
  const { kind, answer, text, about, said } = sentence
  const [editing, setEditing] = useState(false)
  const [saved, setSaved] = useState(false)
  const label = messages.label(messages.kinds[kind], answer)
  if (editing) {
    const close = (done: boolean) => {
      setEditing(false)
      setSaved(done)
    }
    return <EditSentence {...{ sentence, questionnaire, stored, label, close }} />
  }
  return (
    <div>
      <p className="subtle small">
        {label} {!said && <Badge>{messages.notSaid}</Badge>}
      </p>
      <p lang={kind === 'de' ? kind : undefined}>{text}</p>
      <div className="cluster no-print">
        <Button purpose="subtle" onClick={() => setEditing(true)}>
          {messages.edit}
          <span className="visually-hidden">
            : {label} ({about})
          </span>
        </Button>
        <Outcome inline went="well">
          {saved && messages.saved}
        </Outcome>
      </div>
    </div>
  )
}

type EditProps = SentenceLineProps & { label: string; close: (saved: boolean) => void }

function EditSentence({ sentence, questionnaire, stored, label, close }: EditProps) {
  const { kind, text, place } = sentence
  const before = { text }
  const patched = usePatch(`words:${questionnaire}:${place.join('/')}`, before)

  const saving = useSave(
    (was: typeof before) => {
      const content = withSentence(stored.content, place, was.text.trim())
      return saveWording(questionnaire, stored.version, content)
    },
    {
      fresh: wordingQueries.changedWith(questionnaire).map((queryKey) => ({ queryKey })),
      onSaved: (_, was) => {
        if (patched.settle(was)) close(true)
      },
    },
  )

  return (
    <form
      className="stack stack--small"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save(patched.draft)
      }}
    >
      <TextArea
        label={label}
        description={messages.places[kind]}
        value={patched.draft.text}
        maxLength={500}
        required
        error={saving.error ? dataErrorWords(saving.error) : undefined}
        onChange={({ target }) => patched.change({ text: target.value })}
      />
      <SaveAlert saving={{ error: null, saved: saving.saved }} done={saveWords.typedSince} />
      <PatchConflict
        patched={patched}
        stored={before}
        label={() => label}
        words={(_, now) => now.text}
      />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={saving.busy}
          disabledReason={conflictReason(patched)}
        >
          {messages.save}
        </Button>
        <Button
          onClick={() => {
            patched.clear()
            close(false)
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
