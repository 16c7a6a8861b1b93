import { z } from 'zod'

/** Effect factors on what entrepreneurs experience: small, medium, large (dossier d). */
export const EFFECT_FACTORS = [0.6, 0.8, 1] as const
/**
 * What a municipality has to be for a measure: of one of the sizes that are named, and all the others. None
 * means it is for every one.
 */
export const CONDITIONS = [
  'small',
  'medium',
  'large',
  'border',
  'rural',
  'harbour',
  'business_park',
] as const
export type Condition = (typeof CONDITIONS)[number]
export const COST_CLASSES = ['K0', 'K1', 'K2', 'K3', 'K4'] as const

/** What staff edit of a measure; a version of it is kept with exactly these fields. */
export const measureContentSchema = z.strictObject({
  title: z.string(),
  approach: z.string(),
  /** What a municipality that already does it can share. */
  sharing: z.string(),
  /** Triggered when any of these items scores at most this. */
  triggers: z.array(z.strictObject({ item: z.string(), atMost: z.number() })).min(1),
  /** Also triggered when any of these items is unknown. */
  unknownTriggers: z.array(z.string()),
  /** Score of the items after carrying it out: fixed, or raised by so many points up to 100. */
  targets: z.array(
    z.union([
      z.strictObject({ item: z.string(), to: z.number() }),
      z.strictObject({ item: z.string(), raise: z.number() }),
    ]),
  ),
  /** Entrepreneur items it works on: 0.6 small, 0.8 medium, 1.0 large. */
  effects: z.array(z.strictObject({ ratingItem: z.string(), factor: z.number() })).min(1),
  conditions: z.array(z.enum(CONDITIONS)).default([]),
  /** A legal minimum: not met while the item scores within these, by this article. */
  duties: z
    .array(
      z.strictObject({
        item: z.string(),
        atLeast: z.number(),
        atMost: z.number(),
        law: z.string(),
      }),
    )
    .default([]),
  /** Once, to make it. */
  personDays: z.number().nonnegative(),
  /** Every year, to keep it running; versions from before it was asked have none. */
  hoursPerYear: z.number().nonnegative().default(0),
  weeks: z.number().nonnegative(),
  cost: z.enum(COST_CLASSES),
  /** Stays for actions and reports that refer to it, but is no quick win any more. */
  retired: z.boolean().default(false),
})

/**
 * A measure of the catalogue (dossier d). Days, weeks, costs and effects are estimates that staff may
 * adjust.
 */
export const measureSchema = z.strictObject({
  id: z.string(),
  ...measureContentSchema.shape,
  /** Counts its changes; the first is 1. */
  version: z.number().int().positive().default(1),
})

export type MeasureContent = z.infer<typeof measureContentSchema>
export type Measure = z.infer<typeof measureSchema>
export type CostClass = Measure['cost']

/** Points in the ease formula by cost class (dossier e3.5). */
export const COST_POINTS: Record<CostClass, number> = { K0: 0, K1: 2, K2: 6, K3: 12, K4: 20 }

/** What each class costs in euros; the last has no end. */
const COST_LIMITS: Record<CostClass, readonly [low: number, high: number | null]> = {
  K0: [0, 0],
  K1: [0, 2500],
  K2: [2500, 10_000],
  K3: [10_000, 25_000],
  K4: [25_000, null],
}

/** What measures take together: days to make them, hours a year to keep them running, and euros. */
export type Spent = {
  days: number
  hours: number
  /** Of the measure that takes longest. */
  weeks: number
  cost: { low: number; high: number | null }
}

/** The sum of measures that are chosen together. */
export function spentOn(measures: readonly (Work & Pick<Measure, 'weeks' | 'cost'>)[]): Spent {
  const limits = measures.map(({ cost }) => COST_LIMITS[cost])
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return {
    days: sum(measures.map(({ personDays }) => personDays)),
    hours: sum(measures.map(({ hoursPerYear }) => hoursPerYear)),
    weeks: Math.max(0, ...measures.map(({ weeks }) => weeks)),
    cost: {
      low: sum(limits.map(([low]) => low)),
      high: limits.some(([, high]) => high === null)
        ? null
        : sum(limits.map(([, high]) => high ?? 0)),
    },
  }
}

/** Hours of work in a day. */
export const HOURS_IN_A_DAY = 8

type Work = Pick<Measure, 'personDays' | 'hoursPerYear'>

/** Days of work in the first year: to make it, and to keep it running (docs/decisions/0151). */
export function daysInFirstYear({ personDays, hoursPerYear }: Work): number {
  return personDays + hoursPerYear / HOURS_IN_A_DAY
}

/** S up to 3, M up to 10, L above 10 days in the first year (limits of dossier d). */
export function effort(work: Work): 'S' | 'M' | 'L' {
  const days = daysInFirstYear(work)
  if (days <= 3) return 'S'
  return days <= 10 ? 'M' : 'L'
}

/** A quick win takes at most 10 person-days to make, 13 weeks and €10,000; others are for the longer term (dossier d). */
export function isQuickWin({
  personDays,
  weeks,
  cost,
}: Pick<Measure, 'personDays' | 'weeks' | 'cost'>): boolean {
  return personDays <= 10 && weeks <= 13 && COST_POINTS[cost] <= COST_POINTS.K2
}

/**
 * 0-1, higher is easier: 20/(20 + days in the first year + weeks/2 + cost points) (dossier e3.5, with the
 * hours of docs/decisions/0151).
 */
export function ease(measure: Work & Pick<Measure, 'weeks' | 'cost'>): number {
  return 20 / (20 + daysInFirstYear(measure) + measure.weeks / 2 + COST_POINTS[measure.cost])
}

/** What staff edit of a measure, without what names it. */
export function contentOf({ id: _id, version: _version, ...content }: Measure): MeasureContent {
  return content
}
