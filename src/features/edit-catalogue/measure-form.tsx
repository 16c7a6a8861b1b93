import { useEffect, useRef } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { SaveLine } from '#parts/save-told.tsx'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { messages } from './catalogue.messages.ts'
import { fieldWords } from './content-words.ts'
import { MeasureFields } from './measure-fields.tsx'
import { allProblems } from './problem-words.ts'
import type { Editing } from './use-editing.ts'

export type MeasureFormProps = {
  definition: Definition
  editing: Editing
}

/** Edits a measure and says how saving went. */
export function MeasureForm({ definition, editing }: MeasureFormProps) {
  const { form, patched, stored, dirty, saving, save, undo } = editing
  const { error, saved, busy } = saving
  const { errors } = form.formState
  const problems = allProblems(errors)
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) outcome.current?.focus()
  }, [error])
  return (
    <form
      className="stack stack--large no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <MeasureFields definition={definition} form={form} />
      <div ref={outcome} tabIndex={-1}>
        {problems.length > 0 && (
          <Alert tone="negative" live title={messages.wrong}>
            <ul>
              {problems.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Alert>
        )}
        {error && patched.conflicts.length === 0 && (
          <Alert tone="negative" live>
            <p>{dataErrorWords(error)}</p>
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
          busy={busy}
          disabledReason={dirty ? conflictReason(patched) : messages.nothingChanged}
        >
          {busy ? messages.saving : messages.save}
        </Button>
        {dirty && (
          <Button purpose="subtle" onClick={undo}>
            {messages.undo}
          </Button>
        )}
      </div>
      <SaveLine saving={{ error: null, saved }} done={messages.saved} />
    </form>
  )
}
