import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { Button } from '#ui/button.tsx'
import type { Patched } from '#ui/form/use-patch.ts'
import { PlaceDetails } from './place-details.tsx'
import { laidOutAgain, withDetails, type PlacesValues } from './places-values.ts'
import { messages } from './set-up-region.messages.ts'
import { TileEditor } from './tile-editor.tsx'

export type PlacesMapProps = {
  /** What was made of what is typed. */
  places: RegionPlaces
  patched: Patched<PlacesValues>
}

/** Where municipalities lie on the map, and what each of them has. */
export function PlacesMap({ places, patched: { draft, change } }: PlacesMapProps) {
  const { municipalities } = places
  const put = (changed: readonly RegionPlaces['municipalities'][number][]) =>
    change({ details: withDetails(draft, changed).details })
  return (
    <>
      <section className="stack" aria-labelledby="tiles">
        <h3 id="tiles">{messages.mapTitle}</h3>
        <p>{messages.mapIntro}</p>
        <TileEditor places={municipalities} onChange={put} />
        <div>
          <Button onClick={() => put(laidOutAgain(places))}>{messages.again}</Button>
        </div>
      </section>
      <section className="stack" aria-labelledby="details">
        <h3 id="details">{messages.detailsTitle}</h3>
        <p>{messages.detailsIntro}</p>
        <PlaceDetails places={municipalities} onChange={(place) => put([place])} />
      </section>
    </>
  )
}
