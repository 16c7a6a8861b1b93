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

/** Before which page most stop; null when nobody does or too little is known. */
export function mostStopBefore(rows: readonly DropOff[]): StepName | null {
  let most: { name: StepName; lost: number } | null = null
  for (const [index, { name, reached }] of rows.entries()) {
    const before = rows[index - 1]?.reached
    if (before === null || before === undefined || reached === null) continue
    if (before - reached > (most?.lost ?? 0)) most = { name, lost: before - reached }
  }
  return most?.name ?? null
}
