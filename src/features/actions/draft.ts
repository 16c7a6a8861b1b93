import { emailAddress } from '#domain/access/pasted.ts'
import type { Action, ActionContent, ActionProgress, Criterion } from '#domain/action.ts'
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

/** What is proposed or stored, as it is typed. */
export function draftOf(content: ActionContent, progress?: ActionProgress): Draft {
  return {
    ...content,
    criteria: { ...content.criteria },
    newOwner: '',
    personDays: typed(content.personDays),
    cost: typed(content.cost),
    daysSpent: typed(progress?.daysSpent ?? 0),
    costSpent: typed(progress?.costSpent ?? 0),
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
  if (draft.title.trim() === '') errors.title = messages.titleMissing
  const owner = draft.owner === '' ? address.safeParse(newOwner) : null
  const nobodyStays = stored?.owner === '' && newOwner.trim() === ''
  if (owner && !owner.success && !nobodyStays) errors.newOwner = messages.emailInvalid
  if (draft.dueOn === HALF_DATE) errors.dueOn = messages.dueHalf
  else if (draft.dueOn !== stored?.dueOn && !(draft.dueOn >= today))
    errors.dueOn = messages.dueInvalid
  for (const field of ['personDays', 'cost', 'daysSpent', 'costSpent'] as const)
    if (numberOf(draft[field]) === undefined) errors[field] = messages.numberInvalid
  if (draft.public && draft.publicText.trim() === '') errors.publicText = messages.publicMissing
  if (Object.keys(errors).length > 0) return { errors }
  return {
    content: {
      ...rest,
      owner: owner ? (owner.success ? owner.data : '') : draft.owner,
      personDays: numberOf(draft.personDays) ?? null,
      cost: numberOf(draft.cost) ?? null,
      daysSpent: numberOf(draft.daysSpent) ?? 0,
      costSpent: numberOf(draft.costSpent) ?? 0,
    },
  }
}

/** A number as it is typed in the Netherlands; null when nothing is, undefined when it is none. */
export function numberOf(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  return /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}

/** A number as it is typed in the Netherlands. */
export function typed(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}
