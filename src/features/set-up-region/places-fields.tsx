import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { placesOf, type PlacesValues } from './places-values.ts'
import { messages } from './set-up-region.messages.ts'
import { TileEditor } from './tile-editor.tsx'

const EMPTY: PlacesValues = { csv: '', medium: '25000', large: '50000', parts: '', beside: '' }

export type PlacesFieldsProps = {
  places: RegionPlaces | null
  onChange: (places: RegionPlaces | null) => void
  /** Whether something was typed that no map was made of yet. */
  onTyped: (typed: boolean) => void
}

/** The municipalities from a file, their parts and neighbours, and the map that follows from those. */
export function PlacesFields({ places, onChange, onTyped }: PlacesFieldsProps) {
  const form = useForm({ defaultValues: EMPTY })
  const { errors } = form.formState
  const [size, setSize] = useState(0)
  const make = form.handleSubmit((values) => {
    const made = placesOf(values)
    if ('places' in made) {
      onChange(made.places)
      onTyped(false)
      return
    }
    onChange(null)
    for (const name of ['csv', 'parts', 'beside', 'large'] as const) {
      const [first, ...others] = made.faults[name] ?? []
      if (first !== undefined)
        form.setError(name, { message: [first, ...others].join(' ') }, { shouldFocus: true })
    }
  })
  const changed = () => {
    onChange(null)
    onTyped(true)
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    form.setValue('csv', await textOf(file))
    changed()
    form.clearErrors('csv')
    setSize(file.size)
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void make(event)}>
      <div className="stack" onChange={changed}>
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
              key={size}
              {...ids}
              type="file"
              accept=".csv,.txt,text/csv"
              onChange={({ target }) => void read(target.files?.[0])}
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
