import type { Municipality } from './municipality.ts'

/** Municipalities that become part of another, which may be new. */
export type Merger = {
  /** Of those that end. */
  codes: readonly string[]
  successor: string
  /** ISO date. */
  endedOn: string
  /** What a new one is called and how it is counted; null when the successor is there already. */
  made: Pick<
    Municipality,
    'name' | 'shortName' | 'slug' | 'subregion' | 'sizeClass' | 'rural'
  > | null
}

/** The last part of an address, from a name: "Súdwest-Fryslân" is sudwest-fryslan; empty when nothing is left. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
