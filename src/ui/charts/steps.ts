import { shownPoints } from '#i18n/shown-points.ts'

/** The classes of every heatmap and map: five of twenty points, the last with 100. */
export const STEPS = [1, 2, 3, 4, 5] as const
export type Step = (typeof STEPS)[number]
const WIDTH = 20

/**
 * The class of a value of 0-100, by the whole number that is shown: what reads the same is coloured the same,
 * whoever looks and however exact the number behind it is.
 */
export function stepOf(value: number): Step {
  const step = Math.floor(shownPoints(value) / WIDTH) + 1
  return STEPS[Math.min(STEPS.length, Math.max(1, step)) - 1] ?? 1
}

/** The lowest and highest number of a class, as shown. */
export function limitsOf(step: Step): { low: number; high: number } {
  const low = (step - 1) * WIDTH
  return { low, high: step === STEPS.length ? 100 : low + WIDTH - 1 }
}
