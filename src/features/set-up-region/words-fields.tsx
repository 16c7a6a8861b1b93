import { LANGUAGES } from '#domain/territory/region.ts'
import { TextInput } from '#ui/form/inputs.tsx'
import type { RegionForm } from './region-values.ts'
import { messages } from './set-up-region.messages.ts'

const WORDS = ['office', 'officeInFull', 'product', 'productInFull', 'mailSender'] as const

/** What the region and its office are called. */
export function WordsFields({ form }: { form: RegionForm }) {
  const { errors } = form.formState
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          label={messages.names[language]}
          description={language === 'nl' ? messages.namesHint : undefined}
          error={errors.names?.[language]?.message}
          {...form.register(`names.${language}`)}
        />
      ))}
      {WORDS.map((name) => (
        <TextInput
          key={name}
          label={messages[name]}
          error={errors[name]?.message}
          {...form.register(name)}
        />
      ))}
      <TextInput
        label={messages.officeInFrench}
        description={messages.officeInFrenchHint}
        error={errors.officeInFrench?.message}
        {...form.register('officeInFrench')}
      />
      <TextInput
        label={messages.officeEmail}
        description={messages.officeEmailHint}
        type="email"
        error={errors.officeEmail?.message}
        {...form.register('officeEmail')}
      />
    </>
  )
}
