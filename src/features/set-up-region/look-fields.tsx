import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { COLOUR, leastContrast } from '#domain/colour.ts'
import { LANGUAGES } from '#domain/territory/region.ts'
import { formatNumber } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Field, FieldGroup } from '#ui/form/field.tsx'
import { Option, TextInput } from '#ui/form/inputs.tsx'
import type { RegionForm } from './region-values.ts'
import { LOGO_KINDS, readLogo } from './read-logo.ts'
import { messages } from './set-up-region.messages.ts'

/** How the region looks: its logo, its colour with the contrast of it, and the languages to rate in. */
export function LookFields({ form }: { form: RegionForm }) {
  const { errors } = form.formState
  const [logoFault, setLogoFault] = useState<string>()
  const [logo, colour, languages] = useWatch({
    control: form.control,
    name: ['logo', 'colour', 'languages'],
  })
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readLogo(file)
    setLogoFault(read === null ? messages.logoWrong : undefined)
    if (read !== null) form.setValue('logo', read)
  }
  const typed = colour.trim().toLowerCase()
  return (
    <>
      <Field label={messages.logo} description={messages.logoHint} error={logoFault}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept={LOGO_KINDS.join(',')}
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0])
              currentTarget.value = ''
            }}
          />
        )}
      </Field>
      {logo && (
        <div className="cluster">
          <img src={logo} alt={messages.logoNow} height={48} />
          <Button purpose="subtle" onClick={() => form.setValue('logo', null)}>
            {messages.logoAway}
          </Button>
        </div>
      )}
      <TextInput
        label={messages.colour}
        description={messages.colourHint}
        width="short"
        spellCheck={false}
        error={errors.colour?.message}
        unit={
          COLOUR.test(typed) && (
            <span role="status" className="colour-shown">
              <span aria-hidden className="colour-shown__part" style={{ background: typed }} />
              {messages.contrast(formatNumber(Math.floor(leastContrast(typed) * 10) / 10))}
            </span>
          )
        }
        {...form.register('colour')}
      />
      <FieldGroup label={messages.languages} description={messages.languagesHint}>
        {LANGUAGES.map((language) => (
          <Option
            key={language}
            type="checkbox"
            checked={languages.includes(language)}
            disabled={language === 'nl'}
            onChange={({ target }) =>
              form.setValue(
                'languages',
                LANGUAGES.filter((one) =>
                  one === language ? target.checked : languages.includes(one),
                ),
              )
            }
          >
            {messages.languageNames[language]}
          </Option>
        ))}
      </FieldGroup>
    </>
  )
}
