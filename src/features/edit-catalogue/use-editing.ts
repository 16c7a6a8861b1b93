import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { measureProblems, type MeasureProblem } from '#domain/quick-wins/edited-measure.ts'
import { contentOf, type Measure, type MeasureContent } from '#domain/quick-wins/measure.ts'
import type { DataError } from '#data/errors.ts'
import { saveMeasure } from '#data/measures.ts'
import { queries } from '#data/queries.ts'
import { useKept } from '#ui/form/kept.tsx'
import { messages } from './catalogue.messages.ts'
import { EMPTY, idFrom, isSame } from './draft.ts'

type State =
  | { kind: 'editing' | 'saving' | 'saved' | 'wrong' | 'conflict' }
  | { kind: 'failed'; error: DataError }

/** A measure on its way from what is stored to what staff make of it. */
export type Editing = {
  draft: MeasureContent
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
 * Edits a measure, or a new one when there is none. Warns before unsaved changes are left; what a
 * colleague saved meanwhile is a conflict, after which saving goes over it.
 */
export function useEditing(definition: Definition, measure: Measure | null): Editing {
  const queryClient = useQueryClient()
  const stored = measure ? contentOf(measure) : EMPTY
  const [draft, setDraft, forget] = useKept(
    `measure:${measure?.id ?? 'new'}:${measure?.version ?? 0}`,
    stored,
  )
  // What the editor saw; a colleague may have stored something since.
  const [seen, setSeen] = useState({ content: stored, version: measure?.version ?? 0 })
  const [state, setState] = useState<State>({ kind: 'editing' })
  const dirty = !isSame(draft, seen.content)
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
    const version = state.kind === 'conflict' && measure ? measure.version : seen.version
    const saved = await saveMeasure(id, version, content)
    const conflict =
      !saved.ok &&
      saved.error.kind === 'refused' &&
      saved.error.code === 'measure_changed_by_colleague'
    if (saved.ok || conflict)
      await queryClient.invalidateQueries({ queryKey: queries.measures().queryKey })
    if (!saved.ok) {
      setState(conflict ? { kind: 'conflict' } : { kind: 'failed', error: saved.error })
      return null
    }
    forget(content)
    setSeen({ content, version: saved.value.version })
    setState({ kind: 'saved' })
    return id
  }

  return {
    draft,
    change: (changed) => {
      setDraft(changed)
      if (state.kind === 'saved') setState({ kind: 'editing' })
    },
    dirty,
    state,
    problems: state.kind === 'wrong' ? all : [],
    save,
    undo: () => {
      forget(stored)
      setSeen({ content: stored, version: measure?.version ?? 0 })
      setState({ kind: 'editing' })
    },
  }
}
