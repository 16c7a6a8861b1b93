import { useState } from 'react'
import { z } from 'zod'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { formatList } from '#i18n/formats.ts'
import { useFormOver } from '#parts/use-form-over.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { besideOf, placesOf, type PlacesValues } from './places-values.ts'
import { messages } from './set-up-region.messages.ts'
import { TileEditor } from './tile-editor.tsx'

export type PlacesFieldsProps = {
  typed: PlacesValues
  onType: (next: (now: PlacesValues) => PlacesValues) => void
  /** What was made of what is typed; null until then. */
  places: RegionPlaces | null
  onChange: (places: RegionPlaces | null) => void
}

/** The municipalities from a file, their parts and neighbours, and the map that follows from those. */
export function PlacesFields({ typed, onType, places, onChange }: PlacesFieldsProps) {
  const change = (part: Partial<PlacesValues>) => {
    onType((now) => ({ ...now, ...part }))
    onChange(null)
  }
  const form = useFormOver(z.custom<PlacesValues>(), typed, change)
  const { errors } = form.formState
  const [without, setWithout] = useState<readonly string[]>([])
  const make = form.handleSubmit((values) => {
    const made = placesOf(values)
    if ('places' in made) {
      onChange(made.places)
      return
    }
    onChange(null)
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
      {places && (
        <section className="stack" aria-labelledby="tiles">
          <h3 id="tiles">{messages.mapTitle}</h3>
          <p>{messages.mapIntro}</p>
          <TileEditor
            places={places.municipalities}
            onChange={(moved) => onChange({ ...places, municipalities: [...moved] })}
          />
        </section>
      )}
    </form>
  )
}

/** The text of a file, also when a spreadsheet saved it in the letters of Windows. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
