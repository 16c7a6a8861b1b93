import { useState } from 'react'
import { saveDecision } from '#data/decisions.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './meeting.messages.ts'

export type DecisionFormProps = { roundId: string; themeId: string; onSaved: () => void }

/** What is typed survives going to another theme, a failed save and a page that is loaded again. */
type Draft = { id: string; text: string; owner: string }

/** A new decision about a theme. */
export function DecisionForm({ roundId, themeId, onSaved }: DecisionFormProps) {
  const place = `quickscan-decision:${roundId}:${themeId}`
  const [draft, setDraft] = useState<Draft>(() => kept(place))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)

  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part }
    setDraft(next)
    setMissing(false)
    sessionStorage.setItem(place, JSON.stringify(next))
  }
  async function save() {
    if (draft.text.trim() === '') return setMissing(true)
    setBusy(true)
    const saved = await saveDecision({ ...draft, roundId, themeId })
    setBusy(false)
    if (!saved.ok) return setProblem(messages.notSaved(dataErrorWords(saved.error)))
    setProblem(null)
    sessionStorage.removeItem(place)
    setDraft(empty())
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

function kept(place: string): Draft {
  const text = sessionStorage.getItem(place)
  return text === null ? empty() : (JSON.parse(text) as Draft)
}
