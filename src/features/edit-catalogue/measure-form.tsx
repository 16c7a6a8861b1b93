import { useEffect, useRef } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { messages } from './catalogue.messages.ts'
import { fieldWords } from './content-words.ts'
import { MeasureFields } from './measure-fields.tsx'
import { problemWords } from './problem-words.ts'
import type { Editing } from './use-editing.ts'

export type MeasureFormProps = {
  definition: Definition
  editing: Editing
  onSaved?: (id: string) => void
}

/** Edits a measure and says how saving went. */
export function MeasureForm({ definition, editing, onSaved }: MeasureFormProps) {
  const { draft, patched, stored, change, dirty, state, problems, save, undo } = editing
  const outcome = useRef<HTMLDivElement>(null)
  const told = state.kind === 'wrong' || state.kind === 'failed'
  useEffect(() => {
    if (told) outcome.current?.focus()
  }, [told, state])
  const store = async () => {
    const id = await save()
    if (id !== null) onSaved?.(id)
  }
  return (
    <form
      className="stack stack--large no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <MeasureFields definition={definition} draft={draft} problems={problems} onChange={change} />
      <div ref={outcome} tabIndex={-1}>
        {state.kind === 'wrong' && problems.length > 0 && (
          <Alert tone="negative" live title={messages.wrong}>
            <ul>
              {[...new Set(problems.map(problemWords))].map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Alert>
        )}
        {state.kind === 'failed' && patched.conflicts.length === 0 && (
          <Alert tone="negative" live>
            <p>{dataErrorWords(state.error)}</p>
            <p>{messages.kept}</p>
          </Alert>
        )}
        <PatchConflict
          patched={patched}
          stored={stored}
          label={(field) => messages.fields[field]}
          words={(field, content) => fieldWords(definition, content, field)}
        />
      </div>
      <div className="cluster">
        <Button
          type="submit"
          purpose="primary"
          busy={state.kind === 'saving'}
          disabledReason={dirty ? conflictReason(patched) : messages.nothingChanged}
        >
          {state.kind === 'saving' ? messages.saving : messages.save}
        </Button>
        {dirty && (
          <Button purpose="subtle" onClick={undo}>
            {messages.undo}
          </Button>
        )}
      </div>
      <Outcome went={state.kind === 'saved' ? 'well' : null}>
        {state.kind === 'saved' && messages.saved}
      </Outcome>
    </form>
  )
}
