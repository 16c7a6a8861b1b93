import { numberIn } from '#domain/dutch-number.ts'
import { codeBy, makePlaces, readGroups } from '#domain/territory/make-places.ts'
import { sharedBorders } from '#domain/territory/shared-borders.ts'
import { readMunicipalities } from './read-municipalities.ts'
import type { RegionPlaces } from '#domain/territory/region-file.ts'
import { formatList } from '#i18n/formats.ts'
import { messages } from './set-up-region.messages.ts'

export type PlacesValues = {
  csv: string
  medium: string
  large: string
  parts: string
  beside: string
}

export const NO_PLACES: PlacesValues = {
  ...{ csv: '', medium: '25000', large: '50000', parts: '', beside: '' },
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
  const sizes = { medium: numberIn(values.medium) ?? 0, large: numberIn(values.large) ?? 0 }
  const told = ({ line, said }: { line: number; said: string }) => messages.groupFault(line, said)
  const faults: Faults = {
    parts: [
      ...parts.faults.map(told),
      ...(parts.groups.length === 0 ? [messages.partsMissing] : []),
      ...(parts.groups.length > 0 && nowhere.length > 0
        ? [messages.noPart(formatList(nowhere))]
        : []),
      ...(twice.length > 0 ? [messages.twoParts(formatList(twice))] : []),
    ],
    beside: [
      ...typed.faults.map(told),
      ...beside.flatMap(({ code, name, line }) =>
        code === null ? [messages.groupFault(line, name)] : [],
      ),
    ],
    large: sizes.large > sizes.medium && sizes.medium > 0 ? [] : [messages.sizesWrong],
  }
  if (Object.values(faults).some((list) => list.length > 0)) return { faults }
  return {
    places: makePlaces({
      municipalities,
      sizes,
      parts: parts.groups,
      beside: beside.flatMap(({ code, members }) =>
        code === null ? [] : [{ name: code, members }],
      ),
    }),
  }
}
