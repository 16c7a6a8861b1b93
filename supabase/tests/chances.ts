/** What both sides of the attack agree on: how far an answer is from the centre, and how likely noise is. */
export type Target = 'importance' | 'satisfaction' | 'mark'
export type Side = Exclude<Target, 'mark'>

export const CENTRE = { importance: 4, satisfaction: 3, mark: 6 } as const
/** What an answer may be: none (skipped, or no experience), or one of the scale. */
export const ANSWERS: Record<Target, readonly number[]> = {
  importance: [0, 1, 2, 3, 4, 5],
  satisfaction: [0, 1, 2, 3, 4, 5],
  mark: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
}
const NEARLY_NONE = 1e-12

export const given = (value: number | null | undefined) => value ?? 0
export const distance = (value: number | null | undefined, target: Target) =>
  given(value) === 0 ? 0 : given(value) - CENTRE[target]
export const normal = (x: number, deviation: number) =>
  Math.exp(-(x ** 2) / 2 / deviation ** 2) / deviation

/** How likely the noise of a count is (private.count_noise): whole, and in one block `most` at most. */
export function countNoise(x: number, deviation: number, most: number, blocks = 1): number {
  if (deviation === 0) return x === 0 ? 1 : NEARLY_NONE
  const likely = (value: number) => normal(value, deviation * Math.sqrt(blocks))
  if (blocks > 1 || x < most) return likely(x) + NEARLY_NONE
  if (x > most) return NEARLY_NONE
  return [0, 1, 2, 3, 4, 5, 6].reduce((sum, more) => sum + likely(most + more), 0)
}

/** What the squared distances to their mean add up to, and how many were free to be anything. */
export function squares(values: readonly number[]): { sum: number; freedom: number } {
  const answers = values.filter((value) => value > 0)
  if (answers.length === 0) return { sum: 0, freedom: 0 }
  const mean = answers.reduce((sum, value) => sum + value, 0) / answers.length
  const sum = answers.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { sum, freedom: answers.length - 1 }
}
