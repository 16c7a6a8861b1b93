import { slugOf } from './merger.ts'
import type { Municipality } from './municipality.ts'
import type { RegionPlaces } from './region-file.ts'
import { layOutTiles } from './tile-layout.ts'

/** A municipality as a file of Statistics Netherlands has it. */
export type Counted = { code: string; name: string; inhabitants: number }

/** A line of "name: other, other" that cannot be read, and what in it is not known. */
export type GroupFault = { line: number; said: string }
/** What was typed on a line: a name, and the codes of who is named behind it. */
export type Group = { line: number; name: string; members: readonly string[] }

/** Sizes: below `medium` inhabitants is small, from `large` on is large. */
export type Sizes = { medium: number; large: number }

/**
 * Reads lines of "name: other, other", as parts of a region and neighbours are typed.
 * @param known finds what is meant by a name; null when nothing is.
 */
export function readGroups(
  text: string,
  known: (name: string) => string | null,
): { groups: readonly Group[]; faults: readonly GroupFault[] } {
  const faults: GroupFault[] = []
  const groups = text.split(/\r?\n/).flatMap((written, index): Group[] => {
    if (written.trim() === '') return []
    const [, name = '', rest] = /^(.*):([^:]*)$/.exec(written) ?? []
    if (name.trim() === '' || rest === undefined) {
      faults.push({ line: index + 1, said: written.trim() })
      return []
    }
    const members = rest.split(/[,;]/).flatMap((part) => {
      const said = part.trim()
      if (said === '') return []
      const found = known(said)
      if (found === null) faults.push({ line: index + 1, said })
      return found === null ? [] : [found]
    })
    return [{ line: index + 1, name: name.trim(), members }]
  })
  return { groups, faults }
}

/** The code of a municipality by its name or code, whatever the capitals. */
export const codeBy =
  (municipalities: readonly Counted[]) =>
  (said: string): string | null =>
    municipalities.find(
      ({ code, name }) => name.toLowerCase() === said.toLowerCase() || code === said.toUpperCase(),
    )?.code ?? null

/**
 * The last parts of addresses for names, no two the same: "Deelregio 1" and "Deelregio 2" have letters behind them.
 * @param kept what a name has already.
 */
export function slugsOf(
  names: readonly string[],
  kept: (name: string) => string | undefined = () => undefined,
): readonly string[] {
  const taken = new Set(names.flatMap((name) => kept(name) ?? []))
  return names.map((name) => {
    const own = kept(name)
    if (own !== undefined) return own
    const slug = slugOf(name) || 'deel'
    const letters = Array.from(
      { length: names.length },
      (_, index) => `${slug}-${lettersOf(index)}`,
    )
    const free = [slug, ...letters].find((each) => !taken.has(each)) ?? slug
    taken.add(free)
    return free
  })
}

/** b, c, … z, bb, bc: the second of a name is b. */
function lettersOf(index: number): string {
  const letter = String.fromCharCode(98 + (index % 25))
  return index < 25 ? letter : `${lettersOf(Math.floor(index / 25) - 1)}${letter}`
}

/**
 * Three capitals for each name, no two the same: the first letters where they are free.
 * @param kept what a name has already.
 */
export function shortNames(
  names: readonly string[],
  kept: (name: string) => string | undefined = () => undefined,
): readonly string[] {
  const taken = new Set(names.flatMap((name) => kept(name) ?? []))
  return names.map((name) => {
    const own = kept(name)
    if (own !== undefined) return own
    const letters = slugOf(name).replaceAll('-', '').toUpperCase().padEnd(3, 'X')
    const free = triples(letters).find((triple) => !taken.has(triple)) ?? letters
    taken.add(free)
    return free
  })
}

/** All that three letters of it can be, the first ones first; then with other letters of the alphabet. */
function triples(letters: string): readonly string[] {
  const [first = 'X'] = letters
  const rest = [...letters.slice(1)]
  const own = rest.flatMap((second, index) =>
    rest.slice(index + 1).map((third) => `${first}${second}${third}`),
  )
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return [...own, ...alphabet.flatMap((one) => alphabet.map((other) => `${first}${one}${other}`))]
}

/** What is said of a municipality beside what is counted; its address stays when its name is written otherwise. */
export type PlaceDetail = Omit<
  RegionPlaces['municipalities'][number],
  'code' | 'name' | 'inhabitants' | 'subregion'
>

export type MakePlaces = {
  municipalities: readonly Counted[]
  /** Null: each has the size that is said of it. */
  sizes: Sizes | null
  /** Each part with the codes in it. */
  parts: readonly Omit<Group, 'line'>[]
  /** Each code with the codes beside it. */
  beside: readonly Omit<Group, 'line'>[]
  /** What is said already: of municipalities by code, ids of parts by name, kilometres of borders by `borderOf`. */
  details?: Readonly<Record<string, PlaceDetail>>
  partIds?: Readonly<Record<string, string>>
  borders?: Readonly<Record<string, number>>
}

/** Names a border, from whichever side. */
export const borderOf = (...codes: [string, string]): string => codes.sort().join(' ')

/**
 * The places of a region from what was given, with a map laid out by who lies beside whom: around the tiles of those
 * who have one.
 */
export function makePlaces(given: MakePlaces): RegionPlaces {
  const { municipalities, sizes, parts, beside, details = {}, partIds = {}, borders = {} } = given
  const pairs = new Set(
    beside.flatMap(({ name, members }) =>
      members.filter((code) => code !== name).map((code) => borderOf(name, code)),
    ),
  )
  const neighbours = [...pairs].map((pair) => {
    const [a = '', b = ''] = pair.split(' ')
    return { a, b, borderKm: borders[pair] ?? 1 }
  })
  const codes = municipalities.map(({ code }) => code)
  const known = new Map(
    codes.flatMap((code) => {
      const { tileRow: row, tileColumn: column } = details[code] ?? {}
      return row === undefined || column === undefined ? [] : [[code, { row, column }] as const]
    }),
  )
  const tiles = layOutTiles(codes, neighbours, known)
  const ids = slugsOf(
    parts.map(({ name }) => name),
    (name) => partIds[name],
  )
  const partOf = (code: string) => parts.findIndex(({ members }) => members.includes(code))
  const names = municipalities.map(({ name }) => name)
  const said = new Map(municipalities.map(({ code, name }) => [name, details[code]]))
  const slugs = slugsOf(names, (name) => said.get(name)?.slug)
  const shorts = shortNames(names, (name) => said.get(name)?.shortName)
  return {
    subregions: parts.map(({ name }, index) => ({ id: ids[index] ?? name, name })),
    municipalities: municipalities.map(({ code, name, inhabitants }, index) => {
      const { sizeClass = 'small', ...detail } = details[code] ?? {}
      return {
        ...{
          code,
          name,
          inhabitants,
          shortName: shorts[index] ?? code,
          slug: slugs[index] ?? code,
        },
        subregion: ids[partOf(code)] ?? '',
        sizeClass: sizes ? sizeOf(inhabitants, sizes) : sizeClass,
        ...{ rural: sizes !== null && inhabitants < sizes.medium, borders: [], features: [] },
        ...detail,
        tileRow: tiles.get(code)?.row ?? 0,
        tileColumn: tiles.get(code)?.column ?? 0,
      }
    }),
    neighbours,
  }
}

/**
 * From how many inhabitants on municipalities are called medium and large, where that tells of all of them what is said
 * of them: the usual numbers when those do.
 */
export function sizesOf(
  municipalities: readonly Pick<Municipality, 'inhabitants' | 'sizeClass'>[],
): Sizes | null {
  const most = Math.max(...municipalities.map(({ inhabitants }) => inhabitants))
  const least = (beyond: number, ...classes: readonly Municipality['sizeClass'][]) =>
    Math.min(
      most + beyond,
      ...municipalities.flatMap(({ sizeClass, inhabitants }) =>
        classes.includes(sizeClass) ? [inhabitants] : [],
      ),
    )
  const found = { medium: least(1, 'medium', 'large'), large: least(2, 'large') }
  return (
    [USUAL_SIZES, found].find((sizes) =>
      municipalities.every(
        ({ inhabitants, sizeClass }) => sizeOf(inhabitants, sizes) === sizeClass,
      ),
    ) ?? null
  )
}

/** What is usual where nothing else is said. */
const USUAL_SIZES: Sizes = { medium: 25_000, large: 50_000 }

const sizeOf = (inhabitants: number, { medium, large }: Sizes): Municipality['sizeClass'] =>
  inhabitants < medium ? 'small' : inhabitants < large ? 'medium' : 'large'
