import type { Municipality, Neighbour } from '../territory/municipality.ts'

/** A municipality that scores 75 or more on an item and is willing to share it (dossier d). */
export type Donor = { itemId: string; municipalityCode: string; contactPoint: string }

const MOST_SHOWN = 3

/**
 * The donors for the items of a measure in the order in which they are shown, each municipality once,
 * at most three: neighbour (longest border first), same subregion, same size class, other; then by
 * name (dossier d, "Who is the donor?").
 */
export function donorsFor(
  items: readonly string[],
  donors: readonly Donor[],
  own: Municipality,
  municipalities: readonly Municipality[],
  neighbours: readonly Neighbour[],
): readonly (Donor & { municipality: Municipality })[] {
  const border = (code: string) =>
    neighbours.find((n) => n.municipalityCode === own.code && n.neighbourCode === code)?.borderKm ??
    0
  const nearness = (other: Municipality) => {
    if (border(other.code) > 0) return 0
    if (other.subregion === own.subregion) return 1
    return other.sizeClass === own.sizeClass ? 2 : 3
  }
  const candidates = new Map<string, Donor & { municipality: Municipality }>()
  for (const donor of donors) {
    const municipality = municipalities.find(({ code }) => code === donor.municipalityCode)
    if (!municipality || municipality.code === own.code || !items.includes(donor.itemId)) continue
    if (!candidates.has(municipality.code))
      candidates.set(municipality.code, { ...donor, municipality })
  }
  return [...candidates.values()]
    .sort(
      ({ municipality: a }, { municipality: b }) =>
        nearness(a) - nearness(b) ||
        border(b.code) - border(a.code) ||
        a.name.localeCompare(b.name, 'nl'),
    )
    .slice(0, MOST_SHOWN)
}
