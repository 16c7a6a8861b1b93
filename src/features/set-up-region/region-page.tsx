import { zodResolver } from '@hookform/resolvers/zod'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { regionQueries, setUpRegion } from '#data/region.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { PlacesFields } from './places-fields.tsx'
import { messages } from './set-up-region.messages.ts'

const word = z.string().trim().min(1, messages.missing).max(120, messages.missing)
const name = z.string().trim().min(1, messages.missing).max(60, messages.nameTooLong)
const schema = z.object({
  names: z.object({ nl: name, en: name, de: name, fr: name }),
  ...{ office: word, officeInFull: word, officeInFrench: word },
  officeEmail: z.union([z.literal(''), z.email(messages.emailWrong)]),
  ...{ product: word, productInFull: word, mailSender: word },
})

const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const
const WORDS = ['office', 'officeInFull', 'product', 'productInFull', 'mailSender'] as const

/** Which region this is: from an empty installation on, and later as far as a round does not fix it. */
export function RegionPage() {
  const region = useSuspenseQuery(regionQueries.ours()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const planned = useSuspenseQuery(roundQueries.planned()).data
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const [places, setPlaces] = useState<RegionPlaces | null>(null)
  const [typed, setTyped] = useState(false)
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { ...region, officeEmail: region.officeEmail ?? '' },
  })
  const { errors } = form.formState
  const saving = useSave(setUpRegion, { fresh: [{}], onSaved: () => setPlaces(null) })
  const save = form.handleSubmit((values) =>
    saving.save({ ...values, officeEmail: values.officeEmail || null, ...places }),
  )
  return (
    <div className="stack stack--large narrow">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <h2>{messages.wordsTitle}</h2>
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
      </form>
      <section className="stack" aria-labelledby="places">
        <h2 id="places">{messages.placesTitle}</h2>
        <p>{messages.places(municipalities.length)}</p>
        {planned.length + rounds.length === 0 && (
          <>
            <p>{messages.placesIntro}</p>
            <PlacesFields places={places} onChange={setPlaces} onTyped={setTyped} />
          </>
        )}
      </section>
      <SaveAlert saving={saving} done={messages.saved} />
      <div className="cluster">
        <Button
          purpose="primary"
          busy={saving.busy}
          disabledReason={typed ? messages.makeFirst : undefined}
          onClick={() => void save()}
        >
          {messages.save}
        </Button>
        {saving.saved && municipalities.length > 0 && (
          <>
            <Link to="/eszl/mensen" className={buttonLink.secondary}>
              {messages.toPeople}
            </Link>
            <Link to="/eszl/rondes/nieuw" className={buttonLink.secondary}>
              {messages.toRound}
            </Link>
          </>
        )}
      </div>
    </div>
  )
}
