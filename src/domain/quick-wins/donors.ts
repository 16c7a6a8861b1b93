import type { Municipality, Neighbour } from '../territory/municipality.ts'

/** A municipality that scores 75 or more on an item and is willing to share it (dossier d). */
export type Donor = { itemId: string; municipalityCode: string; contactPoint: string }

/** Why a donor comes before another: nearest first. */
const NEARNESS = ['neighbour', 'subregion', 'size', 'other'] as const
export type Near = (typeof NEARNESS)[number]

/** A donor as it is shown. */
export type ShownDonor = Donor & { municipality: Municipality; near: Near }

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
): readonly ShownDonor[] {
  const border = (code: string) =>
    neighbours.find((n) => n.municipalityCode === own.code && n.neighbourCode === code)?.borderKm ??
    0
  const nearness = (other: Municipality): Near => {
    if (border(other.code) > 0) return 'neighbour'
    if (other.subregion === own.subregion) return 'subregion'
    return other.sizeClass === own.sizeClass ? 'size' : 'other'
  }
  const candidates = new Map<string, ShownDonor>()
  for (const donor of donors) {
    const municipality = municipalities.find(({ code }) => code === donor.municipalityCode)
    if (!municipality || municipality.code === own.code || !items.includes(donor.itemId)) continue
    if (!candidates.has(municipality.code))
      candidates.set(municipality.code, { ...donor, municipality, near: nearness(municipality) })
  }
  return [...candidates.values()]
    .sort(
      ({ municipality: a, near: nearA }, { municipality: b, near: nearB }) =>
        NEARNESS.indexOf(nearA) - NEARNESS.indexOf(nearB) ||
        border(b.code) - border(a.code) ||
        a.name.localeCompare(b.name, 'nl'),
    )
    .slice(0, MOST_SHOWN)
}
