import { useState } from 'react'
import { saveDecision } from '#data/decisions.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './meeting.messages.ts'

export type DecisionFormProps = {
  roundId: string
  themeId: string
  onSaved: () => void
  onFailed: () => void
}

/** What is typed survives going to another theme, a failed save and a page that is loaded again. */
type Draft = { id: string; text: string; owner: string }

/** A new decision about a theme. */
export function DecisionForm({ roundId, themeId, onSaved, onFailed }: DecisionFormProps) {
  const [draft, setDraft, forget] = useKept(`decision:${roundId}:${themeId}`, empty)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)

  function change(part: Partial<Draft>) {
    setDraft((now) => ({ ...now, ...part }))
    setMissing(false)
  }
  async function save() {
    if (draft.text.trim() === '') return setMissing(true)
    setBusy(true)
    const saved = await saveDecision({ ...draft, roundId, themeId })
    setBusy(false)
    if (!saved.ok) {
      onFailed()
      return setProblem(messages.notSaved(dataErrorWords(saved.error)))
    }
    setProblem(null)
    forget()
    onSaved()
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        label={messages.decision}
        value={draft.text}
        maxLength={1000}
        error={missing ? messages.empty : undefined}
        onChange={({ target }) => change({ text: target.value })}
      />
      <TextInput
        label={messages.owner}
        description={messages.ownerHint}
        width="medium"
        value={draft.owner}
        maxLength={120}
        onChange={({ target }) => change({ owner: target.value })}
      />
      {problem !== null && (
        <Alert tone="negative" live>
          <p>{problem}</p>
        </Alert>
      )}
      <div>
        <Button type="submit" busy={busy}>
          {messages.save}
        </Button>
      </div>
    </form>
  )
}

const empty = (): Draft => ({ id: crypto.randomUUID(), text: '', owner: '' })
