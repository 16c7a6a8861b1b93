import { useBlocker } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { contentOf, type Measure, type MeasureContent } from '#domain/quick-wins/measure.ts'
import { ok } from '#domain/result.ts'
import { measureQueries, saveMeasure } from '#data/measures.ts'
import { useSave, type Saving } from '#parts/use-save.ts'
import { usePatch, type Patched } from '#ui/form/use-patch.ts'
import { messages } from './catalogue.messages.ts'
import { changedFields } from './content-words.ts'
import { EMPTY, idFrom, isSame } from './draft.ts'
import { useMeasureForm, type MeasureForm } from './use-measure-form.ts'

/** A measure on its way from what is stored to what staff make of it. */
export type Editing = {
  draft: MeasureContent
  form: MeasureForm
  /** What is typed beside what is stored, where a colleague may have stored the same field meanwhile. */
  patched: Patched<MeasureContent>
  stored: MeasureContent
  /** Takes all of this into the form. */
  change: (draft: MeasureContent) => void
  /** Whether something would be lost. */
  dirty: boolean
  /** Saves the draft, or says in the form what is wrong. */
  save: () => void
  /** Takes it out of use, or back into it, when nothing else waits to be saved. */
  retire: (retired: boolean) => void
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
  const dirty = !isSame(draft, stored)
  const saving = useSave(
    async (content: MeasureContent) => {
      const id = measure?.id ?? idFrom(content.title)
      const saved = await saveMeasure(id, measure?.version ?? 0, content)
      return saved.ok ? ok(id) : saved
    },
    {
      fresh: [measureQueries.all()],
      onSaved: (id, content) => {
        // What is typed of a new one meanwhile is of the next.
        patched.settle(content, measure ? content : EMPTY)
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

  const form = useMeasureForm(definition, {
    draft,
    change: (part) => {
      // What comes into the form from here is no edit.
      if (isSame({ ...draft, ...part }, draft)) return
      patched.change(part)
      if (saving.saved) saving.clear()
    },
  })

  return {
    draft,
    form,
    patched,
    stored,
    change: (changed) => {
      patched.change(
        Object.fromEntries(changedFields(draft, changed).map((field) => [field, changed[field]])),
      )
      saving.clear()
    },
    dirty,
    save: () => void form.handleSubmit(saving.save, saving.clear)(),
    // Out of use it may be as it is; back in use it is checked again, by the database too.
    retire: (retired) => saving.save({ ...draft, retired }),
    saving,
    undo: () => {
      patched.clear()
      form.clearErrors()
      saving.clear()
    },
  }
}
