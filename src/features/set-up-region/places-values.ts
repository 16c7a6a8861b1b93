import { numberIn } from '#domain/dutch-number.ts'
import { codeBy, makePlaces, readGroups } from '#domain/territory/make-places.ts'
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

export type Faults = Partial<Record<keyof PlacesValues, readonly string[]>>

/** The places that were typed, or per field what is wrong in it. */
export function placesOf(values: PlacesValues): { places: RegionPlaces } | { faults: Faults } {
  const read = readMunicipalities(values.csv)
  if (!read.ok) return { faults: { csv: read.faults.map(messages.csvFault) } }
  const { municipalities } = read
  const known = codeBy(municipalities)
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const parts = readGroups(values.parts, known)
  const typed = readGroups(values.beside, known)
  const beside = typed.groups.map((group, index) => ({ ...group, code: known(group.name), index }))
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
      ...beside.flatMap(({ code, name, index }) =>
        code === null ? [messages.groupFault(index + 1, name)] : [],
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
