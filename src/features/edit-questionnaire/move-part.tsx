import { useState } from 'react'
import { draftQueries, saveDraft, type DraftPart } from '#data/questionnaire-drafts.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './editor.messages.ts'
import { movedBehind } from './moved.ts'
import { place } from './part-edits.ts'
import { nameOf, themesOf, type DraftNow } from './use-draft.ts'

/** Puts a part behind another of its kind, in one go. */
export function MovePart({ now, kind }: { now: DraftNow; kind: DraftPart['kind'] }) {
  const { draft } = now
  const parts = draft.parts.filter((part) => part.kind === kind)
  const [chosen, setChosen] = useState('')
  const [behind, setBehind] = useState('')
  const moving = parts.find(({ id }) => id === chosen) ?? parts[0]
  const saving = useSave(
    (part: DraftPart) =>
      saveDraft(
        draft.id,
        movedBehind(draft.parts, { ...place(part), content: part.content }, behind),
      ),
    { fresh: [draftQueries.all()] },
  )
  if (!moving) return null
  return (
    <details className="no-print">
      <summary>{messages.move}</summary>
      <form
        className="stack stack--small"
        onSubmit={(event) => {
          event.preventDefault()
          saving.save(moving)
        }}
      >
        <Select
          label={messages.moveWhat}
          value={moving.id}
          onChange={({ target }) => {
            setChosen(target.value)
            setBehind('')
          }}
        >
          <PartOptions {...{ now, parts }} />
        </Select>
        <Behind {...{ now, parts, behind }} without={moving.id} onChange={setBehind} />
        <div>
          <Button type="submit" busy={saving.busy}>
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
  without?: string
  onChange: (behind: string) => void
}

/** Behind which part something stands, or before all. */
export function Behind({ now, parts, behind, without, onChange }: BehindProps) {
  return (
    <Select
      label={messages.moveBehind}
      value={behind}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{messages.foremost}</option>
      <PartOptions {...{ now }} parts={parts.filter(({ id }) => id !== without)} />
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
