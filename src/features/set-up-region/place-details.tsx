import { COUNTRIES, FEATURES } from '#domain/territory/municipality.ts'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { messages } from './set-up-region.messages.ts'

type Place = RegionPlaces['municipalities'][number]

/** Something that is so of a municipality or not, and the municipality when that is said otherwise. */
type Trait = {
  name: string
  has: (place: Place) => boolean
  put: (place: Place, on: boolean) => Place
}

const TRAITS: readonly Trait[] = [
  ...COUNTRIES.map((country) => ({
    name: messages.countries[country],
    has: ({ borders }: Place) => borders.includes(country),
    put: (place: Place, on: boolean) => ({
      ...{ ...place, borders: ticked(COUNTRIES, place.borders, country, on) },
    }),
  })),
  ...FEATURES.map((feature) => ({
    name: messages.features[feature],
    has: ({ features }: Place) => features.includes(feature),
    put: (place: Place, on: boolean) => ({
      ...{ ...place, features: ticked(FEATURES, place.features, feature, on) },
    }),
  })),
  {
    name: messages.rural,
    has: ({ rural }) => rural,
    put: (place, rural) => ({ ...place, rural }),
  },
]

export type PlaceDetailsProps = { places: readonly Place[]; onChange: (place: Place) => void }

/** What is so of some municipalities only, and decides which measures are for them. */
export function PlaceDetails({ places, onChange }: PlaceDetailsProps) {
  return TRAITS.map(({ name, has, put }) => (
    <FieldGroup key={name} label={name}>
      <ChooseNames
        places={places}
        chosen={new Set(places.filter(has).map(({ code }) => code))}
        toggle={(code, on) => {
          const place = places.find((one) => one.code === code)
          if (place) onChange(put(place, on))
        }}
      />
    </FieldGroup>
  ))
}

/** In the order of all, so that ticking twice is as it was. */
function ticked<One>(all: readonly One[], now: readonly One[], one: One, on: boolean): One[] {
  return all.filter((each) => (each === one ? on : now.includes(each)))
}
