import type { Need } from '#domain/quick-wins/need.ts'
import type { PlausibleMunicipality } from './plausible-region.ts'

/** Ids of the first five measures for a municipality, if these were its needs. */
export type Advise = (place: PlausibleMunicipality, needs: readonly Need[]) => readonly string[]

export type Variety = {
  /** Per region the measure that is in most top threes, and in what share of them, 0-1. */
  mostFrequent: readonly { id: string; share: number }[]
  /** How many of the first five change when a municipality has the needs of the next one, 0-5. */
  exchangedMedian: number
  exchangedMean: number
  /** How many of the first five stay when all needs are equal, 0-5, on average. */
  sameWithEqualNeeds: number
  /** The measures that are among the first five of at least one municipality. */
  reached: ReadonlySet<string>
}

/** How much advice differs between the municipalities of a region, judged region by region. */
export function variety(
  regions: readonly (readonly PlausibleMunicipality[])[],
  advise: Advise,
): Variety {
  const exchanged: number[] = []
  const same: number[] = []
  const reached = new Set<string>()
  const mostFrequent = regions.map((region) => {
    const tops = region.map((place) => advise(place, place.needs))
    region.forEach((place, at) => {
      const top = tops[at] ?? []
      const next = region[(at + 1) % region.length] ?? place
      const kept = (needs: readonly Need[]) => {
        const other = advise(place, needs)
        return top.filter((id) => other.includes(id)).length
      }
      exchanged.push(top.length - kept(next.needs))
      same.push(kept(place.needs.map((need) => ({ ...need, need: 50, region: null }))))
      for (const id of top) reached.add(id)
    })
    return mostIn(tops.map((top) => top.slice(0, 3)))
  })
  exchanged.sort((a, b) => a - b)
  return {
    mostFrequent,
    exchangedMedian: exchanged[Math.floor(exchanged.length / 2)] ?? 0,
    exchangedMean: mean(exchanged),
    sameWithEqualNeeds: mean(same),
    reached,
  }
}

function mostIn(lists: readonly (readonly string[])[]): { id: string; share: number } {
  const times = new Map<string, number>()
  for (const id of lists.flat()) times.set(id, (times.get(id) ?? 0) + 1)
  const [first] = [...times].sort((a, b) => b[1] - a[1])
  return first ? { id: first[0], share: first[1] / lists.length } : { id: '', share: 0 }
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
