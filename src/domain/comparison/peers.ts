import type { Municipality } from '../territory/municipality.ts'

/** How far one municipality is from another: 0 is alike, 1 as different as can be. */
export type Peer = { code: string; distance: number }

/** Ten times as many inhabitants is as different as it gets. */
const FARTHEST_SIZE = Math.log(10)

/**
 * How different two municipalities are, on four features that count equally (docs/method.md,
 * "Vergelijkbare gemeenten"): inhabitants (by ratio), rural or not, the countries they border on
 * (Jaccard distance) and the subregion.
 * @returns 0-1.
 */
export function distance(a: Municipality, b: Municipality): number {
  const size = Math.min(1, Math.abs(Math.log(a.inhabitants / b.inhabitants)) / FARTHEST_SIZE)
  const rural = a.rural === b.rural ? 0 : 1
  const subregion = a.subregion === b.subregion ? 0 : 1
  return (size + rural + borderDistance(a.borders, b.borders) + subregion) / 4
}

/** The municipalities most like this one, nearest first; equal distances by name. */
export function suggestedPeers(
  own: Municipality,
  others: readonly Municipality[],
  count = 3,
): readonly Peer[] {
  return others
    .filter(({ code }) => code !== own.code)
    .map((other) => ({ code: other.code, name: other.name, distance: distance(own, other) }))
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
