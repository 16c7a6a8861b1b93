/** Pages of the questions as entrepreneurs meet them, by their number in the database. */
export type StepName = 'begin' | 'questions' | 'mark' | 'background' | 'remark' | 'sent'

const STEPS: readonly { name: StepName; step: number }[] = [
  { name: 'begin', step: 1 },
  { name: 'questions', step: 2 },
  { name: 'mark', step: 7 },
  { name: 'background', step: 8 },
  { name: 'remark', step: 9 },
  { name: 'sent', step: 10 },
]

export type DropOff = { name: StepName; reached: number | null; share: number | null }

/** Who came how far, as a share of who began; null where too few did to tell. */
export function dropOff(steps: readonly { step: number; reached: number | null }[]): DropOff[] {
  const reachedBy = (wanted: number) => steps.find(({ step }) => step === wanted)?.reached ?? null
  const began = reachedBy(1)
  return STEPS.map(({ name, step }) => {
    const reached = reachedBy(step)
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
