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
    const [name = '', rest] = written.split(/:(.*)/)
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

/** The last parts of addresses for names, no two the same: "Deelregio 1" and "Deelregio 2" have letters behind them. */
export function slugsOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
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

/** Three capitals for each name, no two the same: the first letters where they are free. */
export function shortNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
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

export type MakePlaces = {
  municipalities: readonly Counted[]
  sizes: Sizes
  /** Each part with the codes in it. */
  parts: readonly Omit<Group, 'line'>[]
  /** Each code with the codes beside it. */
  beside: readonly Omit<Group, 'line'>[]
}

/** The places of a region from what was given, with a map laid out by who lies beside whom. */
export function makePlaces({ municipalities, sizes, parts, beside }: MakePlaces): RegionPlaces {
  const pairs = new Map(
    beside.flatMap(({ name, members }) =>
      members
        .filter((code) => code !== name)
        .map((code) => {
          const [a = '', b = ''] = [name, code].sort()
          return [`${a} ${b}`, { a, b, borderKm: 1 }] as const
        }),
    ),
  )
  const neighbours = [...pairs.values()]
  const tiles = layOutTiles(
    municipalities.map(({ code }) => code),
    neighbours,
  )
  const partIds = slugsOf(parts.map(({ name }) => name))
  const partOf = (code: string) => parts.findIndex(({ members }) => members.includes(code))
  const slugs = slugsOf(municipalities.map(({ name }) => name))
  const shorts = shortNames(municipalities.map(({ name }) => name))
  return {
    subregions: parts.map(({ name }, index) => ({ id: partIds[index] ?? name, name })),
    municipalities: municipalities.map(({ code, name, inhabitants }, index) => ({
      ...{ code, name, inhabitants, shortName: shorts[index] ?? code, slug: slugs[index] ?? code },
      subregion: partIds[partOf(code)] ?? '',
      sizeClass: sizeOf(inhabitants, sizes),
      ...{ rural: inhabitants < sizes.medium, borders: [], features: [] },
      tileRow: tiles.get(code)?.row ?? 0,
      tileColumn: tiles.get(code)?.column ?? 0,
    })),
    neighbours,
  }
}

const sizeOf = (inhabitants: number, { medium, large }: Sizes): Municipality['sizeClass'] =>
  inhabitants < medium ? 'small' : inhabitants < large ? 'medium' : 'large'
