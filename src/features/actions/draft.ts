import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import {
  CRITERIA,
  type Action,
  type ActionContent,
  type ActionProgress,
  type Criterion,
} from '#domain/action.ts'
import { numberText, readNumber } from '#domain/dutch-number.ts'
import { oneLine } from '#domain/one-line.ts'
import { refusalWords } from '#i18n/errors.ts'
import { numberFaultSentence } from '#i18n/number-words.ts'
import { HALF_DATE } from '#ui/form/date-field.tsx'
import { messages } from './actions.messages.ts'

/** An action as it is typed: numbers are text until they are sent. */
export type Draft = {
  title: string
  firstStep: string
  /** A colleague, or empty for `newOwner`. */
  owner: string
  newOwner: string
  dueOn: string
  criteria: Record<Criterion, boolean>
  criteriaNote: string
  personDays: string
  cost: string
  daysSpent: string
  costSpent: string
  public: boolean
  publicText: string
}

const address = emailAddress()
const titleLine = oneLine(refusalWords.text_not_one_line).min(1, messages.titleMissing)

/** What is proposed or stored, as it is typed. */
export function draftOf(content: ActionContent, progress?: ActionProgress): Draft {
  return {
    ...content,
    criteria: { ...content.criteria },
    newOwner: '',
    personDays: numberText(content.personDays),
    cost: numberText(content.cost),
    daysSpent: numberText(progress?.daysSpent ?? 0),
    costSpent: numberText(progress?.costSpent ?? 0),
    public: progress?.public ?? false,
    publicText: progress?.publicText ?? '',
  }
}

/** What is sent of a draft, or everything that is wrong with it. What was stored may stay as it is. */
export function actionSchema(today: string, stored?: Action) {
  const always = { when: () => true }
  return z
    .object({
      title: titleLine,
      firstStep: z.string(),
      owner: z.string(),
      newOwner: z.string(),
      dueOn: z
        .string()
        .refine((day) => day !== HALF_DATE, { error: messages.dueHalf, abort: true })
        .refine((day) => day === stored?.dueOn || day >= today, messages.dueInvalid),
      criteria: z.record(z.enum(CRITERIA), z.boolean()),
      criteriaNote: z.string(),
      personDays: amountIn('personDays'),
      cost: amountIn('cost'),
      daysSpent: amountIn('daysSpent').transform((days) => days ?? 0),
      costSpent: amountIn('costSpent').transform((euro) => euro ?? 0),
      public: z.boolean(),
      publicText: z.string(),
    })
    .refine(({ owner, newOwner }) => owner !== '' || ownerIn(newOwner, stored) !== null, {
      path: ['newOwner'],
      error: messages.emailInvalid,
      ...always,
    })
    .refine((draft) => !draft.public || draft.publicText.trim() !== '', {
      path: ['publicText'],
      error: messages.publicMissing,
      ...always,
    })
    .transform(({ newOwner, ...content }): ActionContent & ActionProgress => ({
      ...content,
      owner: content.owner || (ownerIn(newOwner, stored) ?? ''),
    }))
}

/** The address that was typed for who is no colleague yet; null when it is none. Nobody's may stay so. */
function ownerIn(typed: string, stored?: Action): string | null {
  if (stored?.owner === '' && typed.trim() === '') return ''
  return address.safeParse(typed).data ?? null
}

function amountIn(field: Amount) {
  return z.string().transform((text, context) => {
    const amount = amountOf(text, field)
    if (amount !== undefined) return amount
    const message = numberFaultSentence(text, unitOf(field)) ?? messages.numberInvalid
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

export type Amount = 'personDays' | 'cost' | 'daysSpent' | 'costSpent'

/** What an amount counts, as readNumber knows it. */
export const unitOf = (field: Amount) =>
  field === 'personDays' || field === 'daysSpent' ? 'dagen' : 'euro'

/** An amount as it is typed; null when nothing is, undefined when it is no number or below zero. */
export function amountOf(text: string, field: Amount): number | null | undefined {
  const read = readNumber(text, unitOf(field))
  if (read.kind === 'none') return null
  return read.kind === 'number' && read.value >= 0 ? read.value : undefined
}
