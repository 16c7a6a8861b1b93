import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { measureProblems, type MeasureProblem } from '#domain/quick-wins/edited-measure.ts'
import { contentOf, type Measure, type MeasureContent } from '#domain/quick-wins/measure.ts'
import type { DataError } from '#data/errors.ts'
import { measureQueries, saveMeasure } from '#data/measures.ts'
import { usePatch, type Patched } from '#ui/form/use-patch.ts'
import { messages } from './catalogue.messages.ts'
import { changedFields } from './content-words.ts'
import { EMPTY, idFrom, isSame } from './draft.ts'

type State =
  { kind: 'editing' | 'saving' | 'saved' | 'wrong' } | { kind: 'failed'; error: DataError }

/** A measure on its way from what is stored to what staff make of it. */
export type Editing = {
  draft: MeasureContent
  /** What is typed beside what is stored, where a colleague may have stored the same field meanwhile. */
  patched: Patched<MeasureContent>
  stored: MeasureContent
  change: (draft: MeasureContent) => void
  /** Whether something would be lost. */
  dirty: boolean
  state: State
  /** What is wrong, once somebody tried to save. */
  problems: readonly MeasureProblem[]
  /** Saves this, or the draft; gives the id when it is stored. */
  save: (content?: MeasureContent) => Promise<string | null>
  /** Takes what is stored, and forgets the draft. */
  undo: () => void
}

/**
 * Edits a measure, or a new one when there is none. Warns before unsaved changes are left. What a colleague
 * saved meanwhile comes into the form; where both changed the same it is asked about.
 */
export function useEditing(definition: Definition, measure: Measure | null): Editing {
  const queryClient = useQueryClient()
  const stored = measure ? contentOf(measure) : EMPTY
  const patched = usePatch<MeasureContent>(`measure:${measure?.id ?? 'new'}`, stored)
  const { draft } = patched
  const [state, setState] = useState<State>({ kind: 'editing' })
  const dirty = !isSame(draft, stored)
  const all = measureProblems(draft, definition)
  useBlocker({
    // Another round to preview in is no leaving.
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && !window.confirm(messages.leave),
    enableBeforeUnload: true,
    disabled: !dirty || state.kind === 'saving',
  })

  async function save(content = draft): Promise<string | null> {
    if (!content.retired && measureProblems(content, definition).length > 0) {
      setState({ kind: 'wrong' })
      return null
    }
    setState({ kind: 'saving' })
    const id = measure?.id ?? idFrom(content.title)
    const saved = await saveMeasure(id, measure?.version ?? 0, content)
    const conflict =
      !saved.ok &&
      saved.error.kind === 'refused' &&
      saved.error.code === 'measure_changed_by_colleague'
    if (saved.ok || conflict)
      await queryClient.invalidateQueries({ queryKey: measureQueries.all().queryKey })
    if (!saved.ok) {
      setState({ kind: 'failed', error: saved.error })
      return null
    }
    patched.clear()
    setState({ kind: 'saved' })
    return id
  }

  return {
    draft,
    patched,
    stored,
    change: (changed) => {
      patched.change(
        Object.fromEntries(changedFields(draft, changed).map((field) => [field, changed[field]])),
      )
      if (state.kind === 'saved') setState({ kind: 'editing' })
    },
    dirty,
    state,
    problems: state.kind === 'wrong' ? all : [],
    save,
    undo: () => {
      patched.clear()
      setState({ kind: 'editing' })
    },
  }
}
