import { useWatch, type Path } from 'react-hook-form'
import { z } from 'zod'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { measureProblems } from '#domain/quick-wins/edited-measure.ts'
import type { MeasureContent } from '#domain/quick-wins/measure.ts'
import { useFormOver, type FormOver } from '#parts/use-form-over.ts'
import type { Patched } from '#ui/form/use-patch.ts'
import { problemWords } from './problem-words.ts'

export type MeasureForm = FormOver<MeasureContent, MeasureContent>

/** What every part of the form gets. */
export type MeasureFieldsProps = { definition: Definition; form: MeasureForm }

/** The form of a measure over a draft that is kept elsewhere; what is out of use may be as it is. */
export function useMeasureForm(
  definition: Definition,
  { draft, change }: Pick<Patched<MeasureContent>, 'draft' | 'change'>,
): MeasureForm {
  const schema = z.custom<MeasureContent>().superRefine((content, context) => {
    if (content.retired) return
    for (const problem of measureProblems(content, definition))
      context.addIssue({
        code: 'custom',
        path: problem.path.split('.'),
        message: problemWords(problem),
      })
  })
  return useFormOver(schema, draft, change)
}

/** What is wrong at a place in the form, in words: "title", "triggers.0". */
export function problemAt(
  { formState, getFieldState }: MeasureForm,
  path: Path<MeasureContent>,
): string | undefined {
  return getFieldState(path, formState).error?.message
}

type ListField = 'triggers' | 'targets' | 'effects' | 'duties'

/** The parts of one kind, each with what is wrong with it, and how to put others in their place. */
export function useParts<Field extends ListField>(form: MeasureForm, field: Field) {
  const parts = useWatch<MeasureContent, Field>({ control: form.control, name: field })
  return {
    parts,
    put: (changed: MeasureContent[Field]) => form.setValue(field, changed as never),
    /** All of them together when null. */
    problem: (index: number | null) =>
      problemAt(form, index === null ? field : `${field}.${index}`),
  }
}
