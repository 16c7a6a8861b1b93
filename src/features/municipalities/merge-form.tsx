import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { Merger } from '#domain/territory/merger.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { mergeMunicipalities, previewMerger } from '#data/merge.ts'
import { resetSent } from '#parts/reset-sent.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { mergerOf, mergeSchema, type MergeValues } from './merge-values.ts'
import { messages } from './municipalities.messages.ts'

const EMPTY: MergeValues = {
  ...{ codes: [], into: '', endedOn: '', code: '', name: '', shortName: '' },
  ...{ subregion: '', sizeClass: 'medium', rural: false },
}
const SIZES = ['small', 'medium', 'large'] as const

export type MergeFormProps = {
  municipalities: readonly Municipality[]
  subregions: readonly { id: string; name: string }[]
}

/** The merger, and what stood in the form. */
type Asked = { merger: Merger; typed: MergeValues }

/** Says which municipalities merge; what that does is shown before it is done. */
export function MergeForm({ municipalities, subregions }: MergeFormProps) {
  const form = useForm({ resolver: zodResolver(mergeSchema), defaultValues: EMPTY })
  const { errors } = form.formState
  const [codes, into] = useWatch({ control: form.control, name: ['codes', 'into'] })
  const [told, setTold] = useState('')
  const looking = useSave(({ merger }: Asked) => previewMerger(merger))
  const merging = useSave(({ merger }: Asked) => mergeMunicipalities(merger), {
    fresh: [{}],
    onSaved: (_, { merger, typed }) => {
      setTold(nameOf(merger))
      looking.clear()
      resetSent(form, typed)
    },
  })
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const nameOf = ({ made, successor }: Merger) => made?.name ?? names.get(successor) ?? successor
  const look = form.handleSubmit((values) => {
    merging.clear()
    looking.save({ merger: mergerOf(values), typed: form.getValues() })
  })
  return (
    <form className="stack narrow" noValidate onSubmit={(event) => void look(event)}>
      <FieldGroup label={messages.codes} error={errors.codes?.message}>
        <ChooseNames
          places={municipalities}
          chosen={new Set(codes)}
          toggle={(code, on) =>
            form.setValue('codes', on ? [...codes, code] : codes.filter((one) => one !== code))
          }
        />
      </FieldGroup>
      <Select label={messages.into} error={errors.into?.message} {...form.register('into')}>
        <option value="">{messages.intoNew}</option>
        {municipalities.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Controller
        control={form.control}
        name="endedOn"
        render={({ field }) => (
          <DateField
            {...field}
            label={messages.endedOn}
            description={messages.endedOnHint}
            error={errors.endedOn?.message}
          />
        )}
      />
      {into === '' && (
        <fieldset className="stack">
          <legend>{messages.newTitle}</legend>
          <TextInput
            label={messages.name}
            error={errors.name?.message}
            {...form.register('name')}
          />
          <TextInput
            label={messages.code}
            description={messages.codeHint}
            width="short"
            error={errors.code?.message}
            {...form.register('code')}
          />
          <TextInput
            label={messages.shortName}
            description={messages.shortNameHint}
            width="short"
            error={errors.shortName?.message}
            {...form.register('shortName')}
          />
          <Select
            label={messages.subregion}
            error={errors.subregion?.message}
            {...form.register('subregion')}
          >
            <option value="">{messages.choose}</option>
            {subregions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select label={messages.sizeClass} {...form.register('sizeClass')}>
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {messages.sizes[size]}
              </option>
            ))}
          </Select>
          <Option type="checkbox" {...form.register('rural')}>
            {messages.rural}
          </Option>
          <p className="subtle">{messages.rest}</p>
        </fieldset>
      )}
      <SaveAlert saving={looking} />
      <SaveAlert saving={{ error: null, saved: merging.saved }} done={messages.done(told)} />
      <div>
        <Button type="submit" purpose="primary" busy={looking.busy}>
          {messages.preview}
        </Button>
      </div>
      {looking.saved && looking.input && (
        <MergeDialog
          oldNames={looking.input.merger.codes.map((code) => names.get(code) ?? code)}
          successor={nameOf(looking.input.merger)}
          preview={looking.saved.value}
          merging={merging}
          onConfirm={() => looking.input && merging.save(looking.input)}
          onClose={() => {
            looking.clear()
            merging.clear()
          }}
        />
      )}
    </form>
  )
}
