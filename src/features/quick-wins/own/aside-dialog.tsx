import { useState } from 'react'
import type { Measure } from '#domain/quick-wins/measure.ts'
import { ASIDE, type Aside, type OwnMeasure } from '#domain/quick-wins/own-measure.ts'
import { messages as saveWords } from '#parts/save-told.messages.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { Button } from '#ui/button.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, TextArea } from '#ui/form/inputs.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './own.messages.ts'
import { useOwnWords } from './use-own-words.ts'

export type OwnFormProps = {
  measure: Measure
  known: OwnMeasure | undefined
  /** Called when it is saved, with words for it. */
  onSaved: (text: string) => void
  onCancel: () => void
}

/** Asks why a measure goes out of the list. */
export function AsideForm({ measure, known, onSaved, onCancel }: OwnFormProps) {
  const stored: { reason: Aside | null; note: string } = {
    reason: known?.setAside ?? null,
    note: known?.note ?? '',
  }
  const patched = usePatch(`aside:${measure.id}`, stored)
  const { reason, note } = patched.draft
  const [missing, setMissing] = useState(false)
  const saving = useOwnWords<typeof stored>(({ typed }) => {
    if (patched.settle(typed)) onSaved(messages.asideDone(measure.title))
  })
  function submit() {
    setMissing(reason === null)
    if (reason === null) return
    const change = { setAside: reason, note }
    saving.save({ measureId: measure.id, known, change, typed: patched.draft })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{messages.asideIntro(measure.title)}</p>
      <FieldGroup
        role="radiogroup"
        label={messages.why}
        error={missing ? messages.noReason : undefined}
      >
        {ASIDE.map((each) => (
          <Option
            key={each}
            type="radio"
            name="reason"
            value={each}
            checked={reason === each}
            onChange={() => patched.change({ reason: each })}
          >
            {messages.reasons[each]}
          </Option>
        ))}
      </FieldGroup>
      {reason === 'done' && <p className="subtle small">{messages.doneHint}</p>}
      <TextArea
        label={messages.note}
        maxLength={500}
        rows={2}
        value={note}
        onChange={({ target }) => patched.change({ note: target.value })}
      />
      <SaveAlert saving={saving} done={saveWords.typedSince} />
      <PatchConflict
        patched={patched}
        stored={stored}
        label={(name) => (name === 'reason' ? messages.why : messages.note)}
        words={(name, fields) =>
          name === 'note' ? fields.note : fields.reason ? messages.reasons[fields.reason] : ''
        }
      />
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={saving.busy}
          disabledReason={conflictReason(patched)}
        >
          {messages.setAside}
        </Button>
        <Button
          purpose="subtle"
          onClick={() => {
            patched.clear()
            onCancel()
          }}
        >
          {messages.cancel}
        </Button>
      </div>
    </form>
  )
}
