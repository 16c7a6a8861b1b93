import { useState } from 'react'
import { oneLine } from '#domain/one-line.ts'
import { saveDecision } from '#data/decisions.ts'
import { refusalWords } from '#i18n/errors.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './meeting.messages.ts'

export type DecisionFormProps = {
  roundId: string
  themeId: string
  onSaved: () => void
  onFailed: () => void
}

const ownerName = oneLine(refusalWords.text_not_one_line)

/** What is typed survives going to another theme, a failed save and a page that is loaded again. */
type Draft = { id: string; text: string; owner: string }
type Errors = { text?: string | undefined; owner?: string | undefined }

/** A new decision about a theme. */
export function DecisionForm({ roundId, themeId, onSaved, onFailed }: DecisionFormProps) {
  const [draft, setDraft, forget] = useKept(`decision:${roundId}:${themeId}`, empty)
  const [errors, setErrors] = useState<Errors>({})

  function change(part: Partial<Draft>) {
    setDraft((now) => ({ ...now, ...part }))
    setErrors({})
  }
  const saving = useSave((owner: string) => saveDecision({ ...draft, owner, roundId, themeId }), {
    onFailed,
    onSaved: () => {
      forget()
      onSaved()
    },
  })
  function submit() {
    const owner = ownerName.safeParse(draft.owner)
    const missing = draft.text.trim() === ''
    if (missing || !owner.success)
      return setErrors({
        ...(missing && { text: messages.empty }),
        ...(owner.error && { owner: owner.error.issues[0]?.message }),
      })
    saving.save(owner.data)
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextArea
        label={messages.decision}
        value={draft.text}
        maxLength={1000}
        error={errors.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <TextInput
        label={messages.owner}
        description={messages.ownerHint}
        width="medium"
        value={draft.owner}
        maxLength={120}
        error={errors.owner}
        onChange={({ target }) => change({ owner: target.value })}
      />
      <SaveAlert saving={saving} failed={messages.notSaved} />
      <div>
        <Button type="submit" busy={saving.busy}>
          {messages.save}
        </Button>
      </div>
    </form>
  )
}

const empty = (): Draft => ({ id: crypto.randomUUID(), text: '', owner: '' })
