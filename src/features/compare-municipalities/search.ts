import { z } from 'zod'
import { EQUAL_WEIGHTS, PEER_FEATURES, type PeerWeights } from '#domain/comparison/peers.ts'
import type { MunicipalityFilter } from '#domain/territory/filter.ts'

const text = z.string().optional().catch(undefined)
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

/** What the pages of the comparison show stands in the address, so that a view can be sent as a link. */
export const compareSearch = z.object({
  ronde: text,
  route: oneOf(['volledig', 'snel']),
  thema: text,
  vraag: text,
  gemeente: text,
  volgorde: text,
  deelregio: text,
  grootte: oneOf(['klein', 'middel', 'groot']),
  ligging: oneOf(['landelijk', 'stedelijk']),
  grens: oneOf(['DE', 'BE', 'geen']),
  /** What the map is coloured by. */
  kaart: text,
  /** Theme weights in the order of the themes: "15-10-15-20-10-12-10-8". */
  gewicht: text,
  /** The round to compare with. */
  eerder: text,
  /** Codes of municipalities to put beside the first: "GM0001-GM0002". */
  naast: text,
  groep: oneOf(['regio', 'deelregio', 'grootte', 'zelf', 'lijkt']),
  /** How heavily what makes municipalities alike counts, in the order of PEER_FEATURES: "1-1-0-2". */
  gelijkenis: text,
})

export type CompareSearch = z.output<typeof compareSearch>

const SIZE = { klein: 'small', middel: 'medium', groot: 'large' } as const

/** The filter that the address asks for. */
export function filterOf(search: CompareSearch): MunicipalityFilter {
  const { deelregio, grootte, ligging, grens } = search
  return {
    subregion: deelregio,
    sizeClass: grootte && SIZE[grootte],
    rural: ligging && ligging === 'landelijk',
    border: grens === 'geen' ? 'none' : grens,
  }
}

export const FILTERS = ['deelregio', 'grootte', 'ligging', 'grens'] as const

/** Whether the address leaves out municipalities. */
export function isFiltered(search: CompareSearch): boolean {
  return FILTERS.some((name) => search[name] !== undefined)
}

/** The heaviest that a feature can be made. */
export const HEAVIEST_FEATURE = 3

/** How heavily each feature counts by the address; equally without a word of it, or with one that is wrong. */
export function likenessOf({ gelijkenis }: CompareSearch): PeerWeights {
  const parts = gelijkenis?.split('-').map(Number) ?? []
  const fits =
    parts.length === PEER_FEATURES.length &&
    parts.every((part) => Number.isInteger(part) && part >= 0 && part <= HEAVIEST_FEATURE)
  if (!fits) return EQUAL_WEIGHTS
  const weights = PEER_FEATURES.map((feature, index) => [feature, parts[index] ?? 1] as const)
  return Object.fromEntries(weights) as PeerWeights
}

/** The same for the address; nothing when all count equally. */
export function likenessInAddress(weights: PeerWeights): string | undefined {
  const parts = PEER_FEATURES.map((feature) => weights[feature])
  return parts.every((part) => part === 1) ? undefined : parts.join('-')
}

/** The address of one municipality, or of its answer, in the same view. */
export function hrefOf(view: string, gemeente: string, vraag?: string): string {
  const own = new URLSearchParams(vraag === undefined ? { gemeente } : { gemeente, vraag })
  return `${view}${view === '?' ? '' : '&'}${own.toString()}`
}

/** An address of the same page with other values; what is undefined goes. */
export function hrefWith(search: CompareSearch, change: Partial<CompareSearch>): string {
  const all = Object.entries({ ...search, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `?${new URLSearchParams(all).toString()}`
}
