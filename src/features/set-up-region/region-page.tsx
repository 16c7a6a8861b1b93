import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { borderOf } from '#domain/territory/make-places.ts'
import type { RegionFile as RegionDocument, RegionPlaces } from '#domain/territory/region-file.ts'
import type { Municipality, Neighbour } from '#domain/territory/municipality.ts'
import type { Region } from '#domain/territory/region.ts'
import { regionQueries, setUpRegion } from '#data/region.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { formatList } from '#i18n/formats.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useFormOver } from '#parts/use-form-over.ts'
import { useSave } from '#parts/use-save.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { same } from '#ui/form/merged.ts'
import { conflictReason, PatchConflict } from '#ui/form/patch-conflict.tsx'
import { usePatch } from '#ui/form/use-patch.ts'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { LookFields } from './look-fields.tsx'
import { PlacesFields } from './places-fields.tsx'
import { PlacesMap } from './places-map.tsx'
import { detailsOf, readyPlaces, typedPlaces, type PlacesValues } from './places-values.ts'
import { QuestionnaireStep } from './questionnaire-step.tsx'
import { RegionFile } from './region-file.tsx'
import { regionValuesSchema, typedRegion, type RegionTyped } from './region-values.ts'
import { messages } from './set-up-region.messages.ts'
import { WordsFields } from './words-fields.tsx'

/** Which region this is: from an empty installation on, and later as far as what is in use does not fix it. */
export function RegionPage() {
  const [region, municipalities, neighbours, planned, rounds] = useSuspenseQueries({
    queries: [
      regionQueries.ours(),
      territoryQueries.municipalities(),
      territoryQueries.neighbours(),
      roundQueries.planned(),
      roundQueries.all(),
    ],
    combine: ([a, b, c, d, e]) => [a.data, b.data, c.data, d.data, e.data] as const,
  })
  const kept = placesOfToday(region, municipalities, neighbours)
  const stored = typedRegion(region)
  const storedPlaces = typedPlaces(kept)
  const patched = usePatch('region', stored)
  const placed = usePatch('region-places', storedPlaces)
  const form = useFormOver(regionValuesSchema, patched.draft, patched.change)
  const places = readyPlaces(placed.draft)
  const changed = !same(placed.draft, storedPlaces)
  const gone = municipalities.filter(
    ({ code }) => places && !places.municipalities.some((one) => one.code === code),
  )
  const saving = useSave(
    ({
      sent,
    }: {
      sent: Parameters<typeof setUpRegion>[0]
      words: RegionTyped
      typed: PlacesValues
    }) => setUpRegion(sent, region.version),
    {
      fresh: [{}],
      // What was typed meanwhile stays.
      onSaved: (_, { words, typed }) => {
        patched.settle(words)
        placed.settle(typed)
      },
    },
  )
  const save = form.handleSubmit((values) =>
    saving.save({
      sent: { ...values, ...(changed && places) },
      ...{ words: patched.draft, typed: placed.draft },
    }),
  )
  return (
    <div className="stack stack--large narrow">
      <div className="stack">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
      </div>
      <RegionFile
        stored={municipalities.length > 0 ? { ...documentWords(region), ...kept } : null}
        onTake={({ subregions, municipalities: found, neighbours: beside, ...words }) => {
          patched.change(typedRegion({ ...words, subregions }))
          placed.change(typedPlaces({ subregions, municipalities: found, neighbours: beside }))
        }}
      />
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <h2>{messages.wordsTitle}</h2>
        <WordsFields form={form} />
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
        <p>{messages.placesIntro}</p>
        <PlacesFields patched={placed} />
        {places && <PlacesMap places={places} patched={placed} />}
        {gone.length > 0 && (
          <Alert tone="warning">{messages.goes(formatList(gone.map(({ name }) => name)))}</Alert>
        )}
        <PatchConflict
          patched={placed}
          stored={storedPlaces}
          label={(field) => messages.placeFields[field]}
          words={(field, values) => inWords(values[field])}
        />
      </section>
      <QuestionnaireStep anyRound={planned.length + rounds.length > 0} />
      <SaveAlert saving={saving} done={messages.saved} />
      <div className="cluster">
        <Button
          purpose="primary"
          busy={saving.busy}
          disabledReason={
            changed && !places
              ? messages.makeFirst
              : (conflictReason(patched) ?? conflictReason(placed))
          }
          onClick={() => void save()}
        >
          {messages.save}
        </Button>
        {(changed || !same(patched.draft, stored)) && (
          <Button
            onClick={() => {
              patched.clear()
              placed.clear()
            }}
          >
            {messages.undo}
          </Button>
        )}
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

/** The places of today as a document has them: each border once. */
function placesOfToday(
  { subregions }: Region,
  today: readonly Municipality[],
  neighbours: readonly Neighbour[],
): RegionPlaces {
  const known = new Set(today.map(({ code }) => code))
  const details = detailsOf(today)
  return {
    subregions,
    municipalities: today.flatMap(({ code, name, inhabitants, subregion }) => {
      const detail = details[code]
      return detail ? [{ code, name, inhabitants, subregion, ...detail }] : []
    }),
    neighbours: neighbours
      .filter(({ municipalityCode: a, neighbourCode: b }) => a < b && known.has(a) && known.has(b))
      .map(({ municipalityCode: a, neighbourCode: b, borderKm }) => ({ a, b, borderKm }))
      .sort((one, other) => (borderOf(one.a, one.b) < borderOf(other.a, other.b) ? -1 : 1)),
  }
}

const documentWords = ({
  subregions: _,
  version: _version,
  ...words
}: Region): Omit<RegionDocument, keyof RegionPlaces> => words

const inWords = (value: unknown): string =>
  typeof value === 'object'
    ? Object.values(value ?? {})
        .map(inWords)
        .join(' · ')
        .slice(0, 120)
    : `${value as string | number}`.slice(0, 120)
