import { useBlocker } from '@tanstack/react-router'
import { z } from 'zod'
import { PART_SCHEMAS } from '#domain/questionnaire/draft/document.ts'
import { same, type Edit } from '#domain/questionnaire/draft/edits.ts'
import {
  draftQueries,
  saveDraft,
  type DraftPart,
  type DraftWithParts,
} from '#data/questionnaire-drafts.ts'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { usePatch } from '#ui/form/use-patch.ts'
import { messages } from './editor.messages.ts'
import type { FormKind, Values } from './fields.ts'
import { formPath } from './form-path.ts'
import { contentOf, valuesOf } from './form-values.ts'
import { linkEdits, place } from './part-edits.ts'

/**
 * One part on its way from what is stored to what an editor makes of it. What a colleague saves meanwhile comes
 * into the form; where both changed the same field it is asked about, and nothing is saved over it.
 */
export function usePart({ id: draftId, parts }: DraftWithParts, part: DraftPart) {
  const kind = part.kind as FormKind
  const stored = valuesOf(kind, part.content)
  const patched = usePatch<Values>(`draft:${draftId}:${kind}:${part.id}`, stored)
  const { draft: typed } = patched
  const dirty = !same(typed, stored)
  const content = (values: Values) => wholeContent(part, values)
  const saving = useSave(
    (values: Values) => {
      const edit: Edit = { ...place(part), content: content(values) }
      return saveDraft(draftId, [edit, ...linkEdits(parts, part, edit.content)])
    },
    { fresh: [draftQueries.all()], onSaved: (_, sent) => patched.settle(sent) },
  )
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && !window.confirm(messages.leave),
    enableBeforeUnload: true,
    disabled: !dirty || saving.busy,
  })
  const misfits = (values: Values) =>
    PART_SCHEMAS[kind].safeParse(content(values)).error?.issues.map(({ path, message }) => ({
      path: formPath(path, values['kind']),
      message: message.includes('undefined')
        ? messages.missing
        : (messages.rules[message] ?? messages.misfit),
    })) ?? []
  const schema = z.custom<Values>().superRefine((values, context) => {
    for (const misfit of misfits(values)) context.addIssue({ code: 'custom', ...misfit })
  })
  const form = useFormOver(schema, typed, (change) => {
    if (same({ ...typed, ...change }, typed)) return
    patched.change(change)
    if (saving.saved) saving.clear()
  })
  /** What the form shows as a part; as it is stored where that is no whole part yet. */
  const shown = PART_SCHEMAS[kind].safeParse(content(typed))
  return {
    ...{ form, patched, stored, typed, dirty, saving },
    shown: shown.success ? shown.data : part.content,
    /** What keeps it from being a whole part, with where in the form. */
    misfits: misfits(typed),
    save: () => void form.handleSubmit((values) => saving.save(values), saving.clear)(),
    undo: () => {
      patched.clear()
      form.clearErrors()
      saving.clear()
    },
  }
}

/** With what stands beside the form: links of a question, the version of a measure. */
function wholeContent({ kind, id, content }: DraftPart, values: Values): unknown {
  const typed = contentOf(kind as FormKind, id, values, content)
  const known = content as { asked?: { ratingItems?: unknown }; version?: number }
  if (kind === 'measure') return { version: known.version, content: typed }
  if (kind !== 'item') return typed
  const whole = typed as { asked: object }
  return { ...whole, asked: { ...whole.asked, ratingItems: known.asked?.ratingItems } }
}
