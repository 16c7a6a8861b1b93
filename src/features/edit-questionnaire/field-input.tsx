import { useWatch } from 'react-hook-form'
import type { Document } from '#domain/questionnaire/draft/document.ts'
import type { FormOver } from '#parts/use-form-over.ts'
import { Button } from '#ui/button.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextArea, TextInput } from '#ui/form/inputs.tsx'
import { NumberText } from '#ui/form/number-input.tsx'
import { fieldWords } from './field-words.messages.ts'
import type { Choice, Field, Values } from './fields.ts'
import { valueAt } from './value-at.ts'

export type PartForm = FormOver<Values, unknown>

export type FieldInputProps = {
  form: PartForm
  document: Document
  field: Field
  /** Where the field stands in the form: '' or the row of a list. */
  within?: string
  /** What is the matter with the field at a path, as it is typed. */
  notesOf?: (path: string) => readonly string[]
}

/** The input of a field, where that is asked; to be found by the path of the field. */
export function FieldInput(props: FieldInputProps) {
  const { form, field, within = '' } = props
  const all = useWatch({ control: form.control })
  const row = within === '' ? all : valueAt(all, within.slice(0, -1))
  if (field.when && !field.when((row ?? {}) as Values)) return null
  return (
    <div data-field={`${within}${field.name}`}>
      <Input {...props} />
    </div>
  )
}

/** The input that a field is described to be, with what is wrong with it. */
function Input({ form, document, field, within = '', notesOf }: FieldInputProps) {
  const path = `${within}${field.name}`
  const all = useWatch({ control: form.control })
  const row = within === '' ? all : valueAt(all, within.slice(0, -1))
  const value = valueAt(all, path)
  const set = (next: unknown) => form.setValue(path, next)
  const label = labelOf(path)
  const error = form.getFieldState(path, form.formState).error?.message
  const notes = notesOf?.(path) ?? []
  const description = notes.length > 0 ? notes.join(' ') : undefined
  const lang = field.lang === undefined || field.lang === 'nl' ? {} : { lang: field.lang }
  switch (field.kind) {
    case 'line':
      return (
        <TextInput
          {...{ label, description, error, ...lang }}
          value={textOf(value)}
          onChange={({ target }) => set(target.value)}
        />
      )
    case 'text':
      return (
        <TextArea
          {...{ label, description, error, ...lang }}
          rows={2}
          value={textOf(value)}
          onChange={({ target }) => set(target.value)}
        />
      )
    case 'number':
      return <NumberText {...{ label, description, error }} value={textOf(value)} onType={set} />
    case 'yes':
      return (
        <Option
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => set(target.checked)}
        >
          {label}
        </Option>
      )
    case 'one':
      return (
        <Select
          {...{ label, description, error }}
          value={textOf(value)}
          onChange={({ target }) => set(target.value)}
        >
          <option value="">{fieldWords.none}</option>
          {field.of(document, (row ?? {}) as Values, all).map(([id, name]) => (
            <option key={id} value={id}>
              {fieldWords.value(name)}
            </option>
          ))}
        </Select>
      )
    case 'some':
      return (
        <Several
          {...{ label, description, error, onChange: set }}
          chosen={(value ?? []) as readonly string[]}
          choices={withGone(
            field.of(document, (row ?? {}) as Values, all),
            (value ?? []) as readonly string[],
          )}
        />
      )
    case 'list':
      return (
        <Rows
          {...{
            form,
            document,
            field,
            path,
            label,
            description,
            error,
            ...(notesOf && { notesOf }),
          }}
        />
      )
  }
}

/** What was chosen and is not there any more can still be taken away. */
const withGone = (choices: readonly Choice[], chosen: readonly string[]): readonly Choice[] => [
  ...choices,
  ...chosen
    .filter((id) => !choices.some(([known]) => known === id))
    .map((id): Choice => [id, fieldWords.gone(id)]),
]

type SeveralProps = {
  label: string
  description: string | undefined
  error: string | undefined
  chosen: readonly string[]
  choices: readonly (readonly [string, string])[]
  onChange: (chosen: readonly string[]) => void
}

/** What is chosen stands on top; the rest folds away. */
function Several({ label, description, error, chosen, choices, onChange }: SeveralProps) {
  const option = ([id, name]: readonly [string, string]) => (
    <Option
      key={id}
      type="checkbox"
      checked={chosen.includes(id)}
      onChange={({ target }) =>
        onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
      }
    >
      {fieldWords.value(name)}
    </Option>
  )
  const isChosen = ([id]: readonly [string, string]) => chosen.includes(id)
  const rest = choices.filter((choice) => !isChosen(choice))
  return (
    <FieldGroup {...{ label, description, error }}>
      {choices.filter(isChosen).map(option)}
      {rest.length > 0 && (
        <details open={choices.length < 8}>
          <summary>{fieldWords.choose}</summary>
          {rest.map(option)}
        </details>
      )}
    </FieldGroup>
  )
}

type RowsProps = Omit<FieldInputProps, 'within' | 'field'> & {
  field: Extract<Field, { kind: 'list' }>
  path: string
  label: string
  description: string | undefined
  error: string | undefined
}

function Rows({ form, document, field, path, label, description, error, notesOf }: RowsProps) {
  const rows = (useWatch({ control: form.control, name: path }) ?? []) as readonly Values[]
  const set = (next: readonly Values[]) => form.setValue(path, next)
  const up = (place: number) =>
    set(
      rows.map(
        (row, at) => (at === place - 1 ? rows[place] : at === place ? rows[place - 1] : row) ?? row,
      ),
    )
  return (
    <FieldGroup {...{ label, description, error }}>
      <div className="stack stack--small">
        {rows.map((_, place) => (
          // Rows have no name of their own.
          <div
            key={place}
            className="card stack stack--small"
            role="group"
            aria-label={fieldWords.row(label, place + 1)}
          >
            {field.fields.map((inner) => (
              <FieldInput
                key={inner.name}
                {...{ form, document, ...(notesOf && { notesOf }) }}
                field={inner}
                within={`${path}.${place}.`}
              />
            ))}
            {!field.fixed && (
              <div className="cluster">
                {place > 0 && (
                  <Button purpose="subtle" onClick={() => up(place)}>
                    {fieldWords.up(place + 1)}
                  </Button>
                )}
                <Button
                  purpose="subtle"
                  onClick={() => set(rows.filter((_, other) => other !== place))}
                >
                  {fieldWords.remove(place + 1)}
                </Button>
              </div>
            )}
          </div>
        ))}
        {!field.fixed && (
          <div>
            <Button onClick={() => set([...rows, field.blank])}>{fieldWords.add}</Button>
          </div>
        )}
      </div>
    </FieldGroup>
  )
}

/** What a field is called, in whichever row of a list it stands. */
export const labelOf = (path: string): string => fieldWords.label(path.replace(/\.\d+/g, ''))

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
