import { zodResolver } from '@hookform/resolvers/zod'
import { useLayoutEffect } from 'react'
import { useForm, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'

/** What is typed in a form, and what is sent of it. */
export type FormOver<Draft extends FieldValues, Sent> = UseFormReturn<Draft, unknown, Sent>

/**
 * A form of react-hook-form over a draft that is kept elsewhere, by `useKept` or `usePatch`: what is typed
 * goes there, and what comes from there, such as what a colleague saved, comes into the form. What is wrong
 * is said when it is sent, with the first of it in focus, until that field changes.
 * @param change gets the field that was typed in.
 */
export function useFormOver<Draft extends FieldValues, Sent>(
  schema: z.ZodType<Sent, Draft>,
  draft: Draft,
  change: (part: Partial<Draft>) => void,
): FormOver<Draft, Sent> {
  const form = useForm<Draft, unknown, Sent>({
    resolver: zodResolver(schema),
    // Only what the form begins with.
    defaultValues: draft as never,
    reValidateMode: 'onSubmit',
  })
  const { subscribe, getValues, setValue, clearErrors } = form
  // Before anything else can be typed: what the page was drawn with is not to come over a newer letter.
  useLayoutEffect(() =>
    subscribe({
      formState: { values: true },
      callback: ({ name, values }) => {
        if (name === undefined) return
        const field = name.split('.')[0] as Path<Draft>
        clearErrors(field)
        // The form writes on in the lists and objects it gives.
        change({ [field]: structuredClone(values[field]) } as unknown as Partial<Draft>)
      },
    }),
  )
  useLayoutEffect(() => {
    for (const name of Object.keys(draft) as Path<Draft>[])
      if (!same(getValues(name), draft[name])) setValue(name, draft[name])
  })
  return form
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
