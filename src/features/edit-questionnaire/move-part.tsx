import { useState } from 'react'
import { draftQueries, saveDraft, type DraftPart } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './editor.messages.ts'
import { beforeOf, movedTo, siblingsOf } from './moved.ts'
import { nameOf, themesOf, type DraftNow } from './use-draft.ts'

/** Puts a part behind another of its kind, also one of another theme, in one go. */
export function MovePart({ now, kind }: { now: DraftNow; kind: DraftPart['kind'] }) {
  const { draft } = now
  const parts = draft.parts.filter((part) => part.kind === kind)
  const [chosen, setChosen] = useState('')
  const [elsewhere, setElsewhere] = useState<string | null>(null)
  const moving = parts.find(({ id }) => id === chosen) ?? parts[0]
  const saving = useSave(
    (to: { part: DraftPart; behind: string }) =>
      saveDraft(draft.id, movedTo(parts, to.part, to.behind)),
    { fresh: [draftQueries.all()] },
  )
  if (!moving) return null
  const standsBehind = beforeOf(siblingsOf(parts, moving), moving.id)
  const behind = elsewhere ?? standsBehind
  const asked = kind === 'item' || kind === 'ratingItem'
  return (
    <details className="no-print">
      <summary>{messages.move}</summary>
      <form
        className="stack stack--small"
        onSubmit={(event) => {
          event.preventDefault()
          saving.save({ part: moving, behind })
        }}
      >
        <Select
          label={messages.moveWhat}
          value={moving.id}
          onChange={({ target }) => {
            setChosen(target.value)
            setElsewhere(null)
          }}
        >
          <PartOptions {...{ now, parts }} />
        </Select>
        <Behind
          {...{ now, behind }}
          parts={parts.filter(({ id }) => id !== moving.id)}
          onChange={setElsewhere}
          {...(asked && { description: messages.otherTheme })}
        />
        <div>
          <Button
            type="submit"
            busy={saving.busy}
            disabledReason={behind === standsBehind ? messages.standsThere : undefined}
          >
            {messages.doMove}
          </Button>
        </div>
        <SaveAlert saving={saving} done={messages.saved} />
      </form>
    </details>
  )
}

export type BehindProps = {
  now: DraftNow
  parts: readonly DraftPart[]
  behind: string
  description?: string
  onChange: (behind: string) => void
}

/** Behind which of some parts something stands, or before all of them. */
export function Behind({ now, parts, behind, onChange, description }: BehindProps) {
  return (
    <Select
      label={messages.moveBehind}
      description={description}
      value={behind}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{messages.foremost}</option>
      <PartOptions {...{ now, parts }} />
    </Select>
  )
}

function PartOptions({ now: { document }, parts }: Pick<BehindProps, 'now' | 'parts'>) {
  const [first] = parts
  const options = (some: readonly DraftPart[]) =>
    some.map(({ kind, id }) => (
      <option key={id} value={id}>
        {nameOf(document, kind, id)}
      </option>
    ))
  if (first?.kind !== 'item' && first?.kind !== 'ratingItem') return options(parts)
  return themesOf(document, parts).map(({ id, name, parts: some }) => (
    <optgroup key={id} label={name}>
      {options(some)}
    </optgroup>
  ))
}
