import { emailAddress } from '#domain/access/pasted.ts'
import type { Action, ActionContent, ActionProgress, Criterion } from '#domain/action.ts'
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

export type DraftErrors = Partial<Record<keyof Draft, string>>

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

/** What is sent of a draft, or what is wrong with it. What was stored may stay as it is. */
export function contentOf(
  draft: Draft,
  today: string,
  stored?: Action,
): { content: ActionContent & ActionProgress } | { errors: DraftErrors } {
  const { newOwner, ...rest } = draft
  const errors: DraftErrors = {}
  const title = titleLine.safeParse(draft.title)
  if (!title.success) errors.title = title.error.issues[0]?.message ?? messages.titleMissing
  const owner = draft.owner === '' ? address.safeParse(newOwner) : null
  const nobodyStays = stored?.owner === '' && newOwner.trim() === ''
  if (owner && !owner.success && !nobodyStays) errors.newOwner = messages.emailInvalid
  if (draft.dueOn === HALF_DATE) errors.dueOn = messages.dueHalf
  else if (draft.dueOn !== stored?.dueOn && !(draft.dueOn >= today))
    errors.dueOn = messages.dueInvalid
  for (const field of AMOUNTS)
    if (amountOf(draft[field], field) === undefined)
      errors[field] = numberFaultSentence(draft[field], unitOf(field)) ?? messages.numberInvalid
  if (draft.public && draft.publicText.trim() === '') errors.publicText = messages.publicMissing
  if (Object.keys(errors).length > 0) return { errors }
  return {
    content: {
      ...rest,
      title: title.data ?? '',
      owner: owner ? (owner.success ? owner.data : '') : draft.owner,
      personDays: amountOf(draft.personDays, 'personDays') ?? null,
      cost: amountOf(draft.cost, 'cost') ?? null,
      daysSpent: amountOf(draft.daysSpent, 'daysSpent') ?? 0,
      costSpent: amountOf(draft.costSpent, 'costSpent') ?? 0,
    },
  }
}

export const AMOUNTS = ['personDays', 'cost', 'daysSpent', 'costSpent'] as const
export type Amount = (typeof AMOUNTS)[number]

/** What an amount counts, as readNumber knows it. */
export const unitOf = (field: Amount) =>
  field === 'personDays' || field === 'daysSpent' ? 'dagen' : 'euro'

/** An amount as it is typed; null when nothing is, undefined when it is no number or below zero. */
export function amountOf(text: string, field: Amount): number | null | undefined {
  const read = readNumber(text, unitOf(field))
  if (read.kind === 'none') return null
  return read.kind === 'number' && read.value >= 0 ? read.value : undefined
}
