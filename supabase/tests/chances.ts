/** What both sides of the attack agree on: how far an answer is from the centre, and how likely noise is. */
export type Side = 'importance' | 'satisfaction'

export const CENTRE = { importance: 4, satisfaction: 3 } as const

export const given = (value: number | null | undefined) => value ?? 0
export const distance = (value: number | null | undefined, side: Side) =>
  given(value) === 0 ? 0 : given(value) - CENTRE[side]
export const normal = (x: number, deviation: number) =>
  Math.exp(-(x ** 2) / 2 / deviation ** 2) / deviation

/** How likely a bounded, rounded noise of a count is (private.count_noise). */
export function countNoise(x: number, most: number, blocks: number): number {
  if (most === 0) return x === 0 ? 1 : 1e-12
  if (Math.abs(x) > most * blocks) return 1e-12
  return normal(x, (most / 2) * Math.sqrt(blocks)) + 1e-12
}
