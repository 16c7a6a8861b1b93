import { useState } from 'react'
import { z } from 'zod'
import { formatList } from '#i18n/formats.ts'
import { useFormOver } from '#parts/use-form-over.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import type { Patched } from '#ui/form/use-patch.ts'
import { besideOf, placesOf, withDetails, type PlacesValues } from './places-values.ts'
import { messages } from './set-up-region.messages.ts'
import { textOf } from './text-of-file.ts'

type Typed = Omit<PlacesValues, 'details' | 'partIds' | 'borders'>

/** The municipalities from a file, their parts and neighbours. */
export function PlacesFields({ patched }: { patched: Patched<PlacesValues> }) {
  const { draft, change } = patched
  const { csv, medium, large, parts, beside } = draft
  const typed: Typed = { csv, medium, large, parts, beside }
  const form = useFormOver(z.custom<Typed>(), typed, (part: Partial<Typed>) => change(part))
  const { errors } = form.formState
  const [without, setWithout] = useState<readonly string[]>([])
  const make = form.handleSubmit((values) => {
    const made = placesOf({ ...draft, ...values })
    if ('places' in made) {
      change({ details: withDetails(draft, made.places.municipalities).details })
      return
    }
    for (const name of ['csv', 'parts', 'beside', 'large'] as const) {
      const [first, ...others] = made.faults[name] ?? []
      if (first !== undefined)
        form.setError(name, { message: [first, ...others].join(' ') }, { shouldFocus: true })
    }
  })
  const read = async (file: File | undefined) => {
    if (file) form.setValue('csv', await textOf(file))
  }
  const readBoundaries = async (file: File | undefined) => {
    if (!file) return
    const found = besideOf(await textOf(file), form.getValues('csv'))
    if ('fault' in found) form.setError('beside', { message: found.fault })
    else form.setValue('beside', found.lines)
    setWithout('fault' in found ? [] : found.missing)
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void make(event)}>
      <div className="stack">
        <TextArea
          label={messages.csv}
          description={messages.csvHint}
          rows={8}
          spellCheck={false}
          error={errors.csv?.message}
          {...form.register('csv')}
        />
        <Field label={messages.file}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".csv,.txt,text/csv"
              onChange={({ currentTarget }) => {
                void read(currentTarget.files?.[0])
                currentTarget.value = ''
              }}
            />
          )}
        </Field>
        <TextInput
          label={messages.medium}
          width="short"
          inputMode="numeric"
          unit={messages.inhabitants}
          {...form.register('medium')}
        />
        <TextInput
          label={messages.large}
          width="short"
          inputMode="numeric"
          unit={messages.inhabitants}
          error={errors.large?.message}
          {...form.register('large')}
        />
        <TextArea
          label={messages.parts}
          description={messages.partsHint}
          error={errors.parts?.message}
          {...form.register('parts')}
        />
        <TextArea
          label={messages.beside}
          description={messages.besideHint}
          rows={6}
          error={errors.beside?.message}
          {...form.register('beside')}
        />
        <Field label={messages.boundaries} description={messages.boundariesHint}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".json,.geojson,application/geo+json"
              onChange={({ currentTarget }) => {
                void readBoundaries(currentTarget.files?.[0])
                currentTarget.value = ''
              }}
            />
          )}
        </Field>
        {without.length > 0 && <p>{messages.withoutBoundary(formatList(without))}</p>}
      </div>
      <div>
        <Button type="submit">{messages.make}</Button>
      </div>
    </form>
  )
}
