import type { Municipality } from '../territory/municipality.ts'

/** How far one municipality is from another: 0 is alike, 1 as different as can be. */
export type Peer = { code: string; distance: number }

/** What two municipalities are compared on; each counts as heavily as who asks wants. */
export const PEER_FEATURES = ['inhabitants', 'rural', 'borders', 'subregion'] as const
export type PeerFeature = (typeof PEER_FEATURES)[number]

/** How heavily each feature counts, against the others; 0 or more. */
export type PeerWeights = Readonly<Record<PeerFeature, number>>

/** Each as heavily as the others, for who says nothing else. */
export const EQUAL_WEIGHTS: PeerWeights = { inhabitants: 1, rural: 1, borders: 1, subregion: 1 }

/** Ten times as many inhabitants is as different as it gets. */
const FARTHEST_SIZE = Math.log(10)

/**
 * How different two municipalities are: the weighted mean of how different they are on four features
 * (docs/method.md, "Vergelijkbare gemeenten"): inhabitants (by ratio), rural or not, the countries they
 * border on (Jaccard distance) and the subregion. So Gower (1971) measures likeness over kinds of features.
 * @returns 0-1; without any weight 0: then nothing makes them different.
 */
export function distance(
  a: Municipality,
  b: Municipality,
  weights: PeerWeights = EQUAL_WEIGHTS,
): number {
  const all = PEER_FEATURES.reduce((sum, feature) => sum + weights[feature], 0)
  if (all === 0) return 0
  const apart = PEER_FEATURES.reduce(
    (sum, feature) => sum + weights[feature] * DISTANCE[feature](a, b),
    0,
  )
  return apart / all
}

/** On one feature, 0-1. */
const DISTANCE: Record<PeerFeature, (a: Municipality, b: Municipality) => number> = {
  inhabitants: (a, b) =>
    Math.min(1, Math.abs(Math.log(a.inhabitants / b.inhabitants)) / FARTHEST_SIZE),
  rural: (a, b) => (a.rural === b.rural ? 0 : 1),
  borders: (a, b) => borderDistance(a.borders, b.borders),
  subregion: (a, b) => (a.subregion === b.subregion ? 0 : 1),
}

/** The municipalities most like this one, nearest first; equal distances by name. */
export function suggestedPeers(
  own: Municipality,
  others: readonly Municipality[],
  weights: PeerWeights = EQUAL_WEIGHTS,
  count = 3,
): readonly Peer[] {
  return others
    .filter(({ code }) => code !== own.code)
    .map((other) => ({
      code: other.code,
      name: other.name,
      distance: distance(own, other, weights),
    }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'nl'))
    .slice(0, count)
    .map(({ code, distance }) => ({ code, distance }))
}

/** 1 minus the share of countries that both border on; without any border on both sides 0. */
function borderDistance(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b])
  if (all.size === 0) return 0
  return 1 - a.filter((country) => b.includes(country)).length / all.size
}
