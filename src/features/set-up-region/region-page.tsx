import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { LANGUAGES } from '#domain/territory/region.ts'
import { regionQueries, setUpRegion } from '#data/region.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { LookFields } from './look-fields.tsx'
import { PlacesFields } from './places-fields.tsx'
import { NO_PLACES } from './places-values.ts'
import { regionValuesSchema, typedRegion } from './region-values.ts'
import { messages } from './set-up-region.messages.ts'

const WORDS = ['office', 'officeInFull', 'product', 'productInFull', 'mailSender'] as const

/** Which region this is: from an empty installation on, and later as far as a round does not fix it. */
export function RegionPage() {
  const region = useSuspenseQuery(regionQueries.ours()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const planned = useSuspenseQuery(roundQueries.planned()).data
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const [places, setPlaces] = useState<RegionPlaces | null>(null)
  const [typed, changeTyped, forgetTyped] = useKept('region-places', NO_PLACES)
  const stored = typedRegion(region)
  const patched = usePatch('region', stored)
  const form = useFormOver(regionValuesSchema, patched.draft, patched.change)
  const { errors } = form.formState
  const saving = useSave(setUpRegion, {
    fresh: [{}],
    onSaved: () => {
      patched.clear()
      forgetTyped()
      setPlaces(null)
    },
  })
  const save = form.handleSubmit((values) => saving.save({ ...values, ...places }))
  const unmade = !places && JSON.stringify(typed) !== JSON.stringify(NO_PLACES)
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
        <h2>{messages.lookTitle}</h2>
        <LookFields form={form} />
        <PatchConflict
          patched={patched}
          stored={stored}
          label={(field) => messages.fields[field]}
          words={(field, values) => inWords(values[field])}
        />
      </form>
      <section className="stack" aria-labelledby="places">
        <h2 id="places">{messages.placesTitle}</h2>
        <p>{messages.places(municipalities.length)}</p>
        {planned.length + rounds.length === 0 && (
          <>
            <p>{messages.placesIntro}</p>
            <PlacesFields {...{ typed, places }} onType={changeTyped} onChange={setPlaces} />
          </>
        )}
      </section>
      <SaveAlert saving={saving} done={messages.saved} />
      <div className="cluster">
        <Button
          purpose="primary"
          busy={saving.busy}
          disabledReason={unmade ? messages.makeFirst : conflictReason(patched)}
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

const inWords = (value: unknown): string =>
  typeof value === 'string'
    ? value.slice(0, 120)
    : Object.values(value ?? {})
        .map(inWords)
        .join(' · ')
