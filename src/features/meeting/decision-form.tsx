import { useState } from 'react'
import { oneLine } from '#domain/one-line.ts'
import { saveDecision } from '#data/decisions.ts'
import { refusalWords } from '#i18n/errors.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useMessage } from '#parts/use-message.ts'
import { Button } from '#ui/button.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './meeting.messages.ts'

export type DecisionFormProps = {
  roundId: string
  themeId: string
  onSaved: () => void
  onFailed: () => void
}

const ownerName = oneLine(refusalWords.text_not_one_line)

type Draft = { text: string; owner: string }
type Errors = { text?: string | undefined; owner?: string | undefined }

/** A new decision about a theme. */
export function DecisionForm({ roundId, themeId, onSaved, onFailed }: DecisionFormProps) {
  const {
    message: draft,
    change: setDraft,
    say,
    saying,
  } = useMessage<Draft>(
    `decision:${roundId}:${themeId}`,
    () => ({ text: '', owner: '' }),
    ({ owner, ...said }) =>
      saveDecision({ ...said, owner: ownerName.parse(owner), roundId, themeId }),
    { onFailed, onPlaced: onSaved },
  )
  const [errors, setErrors] = useState<Errors>({})

  function change(part: Partial<Draft>) {
    setDraft(part)
    setErrors({})
  }
  function submit() {
    const owner = ownerName.safeParse(draft.owner)
    const missing = draft.text.trim() === ''
    if (missing || !owner.success)
      return setErrors({
        ...(missing && { text: messages.empty }),
        ...(owner.error && { owner: owner.error.issues[0]?.message }),
      })
    say()
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
      <SaveAlert saving={saying} failed={messages.notSaved} />
      <div>
        <Button type="submit" busy={saying.busy}>
          {messages.save}
        </Button>
      </div>
    </form>
  )
}
