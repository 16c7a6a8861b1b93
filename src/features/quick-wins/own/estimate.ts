import { z } from 'zod'
import { readNumber } from '#domain/dutch-number.ts'
import { COST_POINTS, type CostClass } from '#domain/quick-wins/measure.ts'
import { MOST_DAYS, MOST_HOURS, MOST_WEEKS } from '#domain/quick-wins/own-measure.ts'
import { formatNumber } from '#i18n/formats.ts'
import { numberFaultSentence } from '#i18n/number-words.ts'
import { messages } from './own.messages.ts'

/** What is estimated in numbers: as readNumber knows the unit, and the most that is taken. */
export const ESTIMATES = {
  days: { unit: 'dagen', most: MOST_DAYS },
  hours: { unit: 'uren', most: MOST_HOURS },
  weeks: { unit: 'weken', most: MOST_WEEKS },
} as const
type Field = keyof typeof ESTIMATES

/** What was typed as a number; null when empty, NaN when it is none or out of range. */
export function estimateOf(typed: string, field: Field): number | null {
  const { unit, most } = ESTIMATES[field]
  const read = readNumber(typed, unit)
  if (read.kind === 'none') return null
  return read.kind === 'number' && read.value >= 0 && read.value <= most ? read.value : NaN
}

/** Why an estimate cannot be saved, in words. */
export function estimateProblem(typed: string, field: Field): string | undefined {
  const { unit, most } = ESTIMATES[field]
  if (!Number.isNaN(estimateOf(typed, field))) return undefined
  return numberFaultSentence(typed, unit) ?? messages.badNumber(formatNumber(most))
}

export const COST_CLASSES = Object.keys(COST_POINTS) as CostClass[]

/** An own estimate as it is typed, and what is sent of it. */
export const estimateSchema = z
  .object({
    days: estimateIn('days'),
    hours: estimateIn('hours'),
    weeks: estimateIn('weeks'),
    cost: z.enum(COST_CLASSES).nullable(),
  })
  .transform(({ days, hours, ...rest }) => ({ personDays: days, hoursPerYear: hours, ...rest }))

function estimateIn(field: Field) {
  return z.string().transform((typed, context) => {
    const message = estimateProblem(typed, field)
    if (message === undefined) return estimateOf(typed, field)
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}
