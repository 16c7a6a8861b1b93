import { same } from '#ui/form/merged.ts'
import { numberIn } from '#domain/dutch-number.ts'
import {
  borderOf,
  codeBy,
  makePlaces,
  readGroups,
  sizesOf,
  type PlaceDetail,
} from '#domain/territory/make-places.ts'
import { layOutTiles } from '#domain/territory/tile-layout.ts'
import { sharedBorders } from '#domain/territory/shared-borders.ts'
import { readMunicipalities } from './read-municipalities.ts'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { formatList } from '#i18n/formats.ts'
import { messages } from './set-up-region.messages.ts'

/** The places of a region as they are typed. */
export type PlacesValues = {
  csv: string
  /** Both empty: each municipality has the size that is said of it. */
  medium: string
  large: string
  parts: string
  beside: string
  /** By code, of those that are on the map; and what has no field of its own. */
  details: Readonly<Record<string, PlaceDetail>>
  partIds: Readonly<Record<string, string>>
  borders: Readonly<Record<string, number>>
}

/** What is kept, as it would be typed: the same places come of it. */
export function typedPlaces({
  subregions,
  municipalities,
  neighbours,
}: RegionPlaces): PlacesValues {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const said = (code: string) => {
    const name = names.get(code) ?? code
    return /[,;:]/.test(name) ? code : name
  }
  const line = (name: string, codes: readonly string[]) => `${name}: ${codes.map(said).join(', ')}`
  const sizes = sizesOf(municipalities)
  return {
    csv: municipalities
      .map(({ code, name, inhabitants }) => `${code};${quoted(name)};${inhabitants}`)
      .join('\n'),
    medium: sizes ? String(sizes.medium) : '',
    large: sizes ? String(sizes.large) : '',
    parts: subregions
      .map(({ id, name }) => {
        const own = municipalities.filter(({ subregion }) => subregion === id)
        return line(
          name,
          own.map(({ code }) => code),
        )
      })
      .join('\n'),
    beside: municipalities
      .flatMap(({ code }) => {
        const others = neighbours.filter(({ a }) => a === code).map(({ b }) => b)
        return others.length === 0 ? [] : [line(said(code), others)]
      })
      .join('\n'),
    details: detailsOf(municipalities),
    partIds: Object.fromEntries(subregions.map(({ id, name }) => [name, id])),
    borders: Object.fromEntries(neighbours.map(({ a, b, borderKm }) => [borderOf(a, b), borderKm])),
  }
}

const quoted = (name: string) => (/[;"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)

/** What is said of municipalities beside what is counted. */
export const detailsOf = (
  municipalities: readonly RegionPlaces['municipalities'][number][],
): PlacesValues['details'] =>
  Object.fromEntries(
    municipalities.map((one): [string, PlaceDetail] => {
      const { code, shortName, slug, sizeClass, rural } = one
      const { borders, features, tileRow, tileColumn } = one
      return [code, { shortName, slug, sizeClass, rural, borders, features, tileRow, tileColumn }]
    }),
  )

/** What is typed, with these on the map as they are here. */
export function withDetails(
  values: PlacesValues,
  municipalities: readonly RegionPlaces['municipalities'][number][],
): PlacesValues {
  const details = { ...values.details, ...detailsOf(municipalities) }
  return same(details, values.details) ? values : { ...values, details }
}

/** The places that are typed and on the map; null while something is wrong or not on it yet. */
export function readyPlaces(values: PlacesValues): RegionPlaces | null {
  const made = placesOf(values)
  if (!('places' in made)) return null
  return made.places.municipalities.every(({ code }) => values.details[code]) ? made.places : null
}

/** The same municipalities on a map that is laid out anew. */
export function laidOutAgain({ municipalities, neighbours }: RegionPlaces) {
  const codes = municipalities.map(({ code }) => code)
  const tiles = layOutTiles(codes, neighbours)
  return municipalities.map((one) => {
    const { row, column } = tiles.get(one.code) ?? { row: 0, column: 0 }
    return { ...one, tileRow: row, tileColumn: column }
  })
}

export type Faults = Partial<Record<keyof PlacesValues, readonly string[]>>

/**
 * Lines of who lies beside whom, from a file of boundaries.
 * @returns or what is wrong with the file, or with the municipalities that it is about
 */
export function besideOf(
  boundaries: string,
  csv: string,
): { lines: string; missing: readonly string[] } | { fault: string } {
  const read = readMunicipalities(csv)
  if (!read.ok) return { fault: messages.firstPlaces }
  const { municipalities } = read
  const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]))
  const found = sharedBorders(boundaries, [...nameOf.keys()], codeBy(municipalities))
  if (!found) return { fault: messages.noBoundaries }
  const lines = municipalities.flatMap(({ code, name }) => {
    const beside = found.pairs.flatMap(([a, b]) => (a === code ? [nameOf.get(b) ?? b] : []))
    return beside.length === 0 ? [] : [`${name}: ${beside.join(', ')}`]
  })
  return {
    lines: lines.join('\n'),
    missing: found.missing.map((code) => nameOf.get(code) ?? code),
  }
}

/** The places that were typed, or per field what is wrong in it. */
export function placesOf(values: PlacesValues): { places: RegionPlaces } | { faults: Faults } {
  const read = readMunicipalities(values.csv)
  if (!read.ok) return { faults: { csv: read.faults.map(messages.csvFault) } }
  const { municipalities } = read
  const known = codeBy(municipalities)
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const parts = readGroups(values.parts, known)
  const typed = readGroups(values.beside, known)
  const beside = typed.groups.map((group) => ({ ...group, code: known(group.name) }))
  const times = (code: string) =>
    parts.groups.filter(({ members }) => members.includes(code)).length
  const namesWith = (wanted: (times: number) => boolean) =>
    [...names].filter(([code]) => wanted(times(code))).map(([, name]) => name)
  const [nowhere, twice] = [namesWith((n) => n === 0), namesWith((n) => n > 1)]
  const unsaid = values.medium.trim() === '' && values.large.trim() === ''
  const sizes = { medium: numberIn(values.medium) ?? 0, large: numberIn(values.large) ?? 0 }
  const sized = unsaid
    ? municipalities.every(({ code }) => values.details[code])
    : sizes.large > sizes.medium && sizes.medium > 0
  const partNames = parts.groups.map(({ name }) => name)
  const told = ({ line, said }: { line: number; said: string }) => messages.groupFault(line, said)
  const faults: Faults = {
    parts: [
      ...parts.faults.map(told),
      ...(parts.groups.length === 0 ? [messages.partsMissing] : []),
      ...(parts.groups.length > 0 && nowhere.length > 0
        ? [messages.noPart(formatList(nowhere))]
        : []),
      ...(twice.length > 0 ? [messages.twoParts(formatList(twice))] : []),
      ...parts.groups.flatMap(({ name, line }, index) =>
        partNames.indexOf(name) < index ? [messages.partTwice(line, name)] : [],
      ),
    ],
    beside: [
      ...typed.faults.map(told),
      ...beside.flatMap(({ code, name, line }) =>
        code === null ? [messages.groupFault(line, name)] : [],
      ),
    ],
    large: sized ? [] : [messages.sizesWrong],
  }
  if (Object.values(faults).some((list) => list.length > 0)) return { faults }
  return {
    places: makePlaces({
      ...values,
      municipalities,
      sizes: unsaid ? null : sizes,
      parts: parts.groups,
      beside: beside.flatMap(({ code, members }) =>
        code === null ? [] : [{ name: code, members }],
      ),
    }),
  }
}
