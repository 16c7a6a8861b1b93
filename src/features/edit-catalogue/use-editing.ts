import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { measureProblems, type MeasureProblem } from '#domain/quick-wins/edited-measure.ts'
import { contentOf, type Measure, type MeasureContent } from '#domain/quick-wins/measure.ts'
import { ok } from '#domain/result.ts'
import { measureQueries, saveMeasure } from '#data/measures.ts'
import { useSave, type Saving } from '#parts/use-save.ts'
import { usePatch, type Patched } from '#ui/form/use-patch.ts'
import { messages } from './catalogue.messages.ts'
import { changedFields } from './content-words.ts'
import { EMPTY, idFrom, isSame } from './draft.ts'

/** A measure on its way from what is stored to what staff make of it. */
export type Editing = {
  draft: MeasureContent
  /** What is typed beside what is stored, where a colleague may have stored the same field meanwhile. */
  patched: Patched<MeasureContent>
  stored: MeasureContent
  change: (draft: MeasureContent) => void
  /** Whether something would be lost. */
  dirty: boolean
  /** What is wrong, once somebody tried to save. */
  problems: readonly MeasureProblem[]
  /** How many times it was tried to save what is wrong. */
  wrongTries: number
  /** Saves this, or the draft. */
  save: (content?: MeasureContent) => void
  saving: Saving<MeasureContent, string>
  /** Takes what is stored, and forgets the draft. */
  undo: () => void
}

/**
 * Edits a measure, or a new one when there is none. Warns before unsaved changes are left. What a colleague
 * saved meanwhile comes into the form; where both changed the same it is asked about.
 * @param onSaved gets the id of what is stored.
 */
export function useEditing(
  definition: Definition,
  measure: Measure | null,
  onSaved?: (id: string) => void,
): Editing {
  const stored = measure ? contentOf(measure) : EMPTY
  const patched = usePatch<MeasureContent>(`measure:${measure?.id ?? 'new'}`, stored)
  const { draft } = patched
  const [wrongTries, setWrongTries] = useState(0)
  const dirty = !isSame(draft, stored)
  const all = measureProblems(draft, definition)
  const saving = useSave(
    async (content: MeasureContent) => {
      const id = measure?.id ?? idFrom(content.title)
      const saved = await saveMeasure(id, measure?.version ?? 0, content)
      return saved.ok ? ok(id) : saved
    },
    {
      fresh: [measureQueries.all()],
      onSaved: (id) => {
        patched.clear()
        onSaved?.(id)
      },
    },
  )
  useBlocker({
    // Another round to preview in is no leaving.
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && !window.confirm(messages.leave),
    enableBeforeUnload: true,
    disabled: !dirty || saving.busy,
  })

  function save(content = draft) {
    const wrong = !content.retired && measureProblems(content, definition).length > 0
    setWrongTries(wrong ? wrongTries + 1 : 0)
    if (wrong) saving.clear()
    else saving.save(content)
  }

  return {
    draft,
    patched,
    stored,
    change: (changed) => {
      patched.change(
        Object.fromEntries(changedFields(draft, changed).map((field) => [field, changed[field]])),
      )
      if (saving.saved) saving.clear()
    },
    dirty,
    problems: wrongTries > 0 ? all : [],
    wrongTries,
    save,
    saving,
    undo: () => {
      patched.clear()
      setWrongTries(0)
      saving.clear()
    },
  }
}
