import { Z } from '#domain/rating/statistics.ts'

/**
 * Pages of the questions as entrepreneurs meet them, in order; the first is number 1 in the database
 * (supabase/schemas/5-ratings/rating-steps.sql).
 */
export const STEP_NAMES = [
  'begin',
  'questions1',
  'questions2',
  'questions3',
  'questions4',
  'questions5',
  'mark',
  'background',
  'remark',
  'sent',
] as const
export type StepName = (typeof STEP_NAMES)[number]

export type DropOff = { name: StepName; reached: number | null; share: number | null }

/** Who came how far, as a share of who began; null where too few did to tell. */
export function dropOff(steps: readonly { step: number; reached: number | null }[]): DropOff[] {
  const reachedBy = (wanted: number) => steps.find(({ step }) => step === wanted)?.reached ?? null
  const began = reachedBy(1)
  return STEP_NAMES.map((name, index) => {
    const reached = reachedBy(index + 1)
    return {
      name,
      reached,
      share: began === null || reached === null ? null : Math.min(1, reached / began),
    }
  })
}

/** Numbers are told in tens. */
const ROUNDED_TO = 10

/**
 * Before which page most stop; null when too little is known, or when the page before which next most stop lies
 * within the noise: that of two counts, and that of telling them in tens.
 */
export function mostStopBefore(rows: readonly DropOff[]): StepName | null {
  const losses = rows.flatMap(({ name, reached }, index) => {
    const before = rows[index - 1]?.reached ?? null
    return before === null || reached === null ? [] : [{ name, lost: before - reached }]
  })
  const [most, next] = losses.sort((x, y) => y.lost - x.lost)
  if (!most || most.lost <= 0) return null
  const others = Math.max(0, next?.lost ?? 0)
  const noise = Math.max(ROUNDED_TO, Z * Math.sqrt(most.lost + others))
  return most.lost - others > noise ? most.name : null
}
