import { z } from 'zod'
import { evenSplit, splitDifference, type Part } from '#domain/action-split.ts'
import { numberText } from '#domain/dutch-number.ts'
import { formatList, formatNumber } from '#i18n/formats.ts'
import { numberFaultSentence } from '#i18n/number-words.ts'
import { useFormOver } from '#parts/use-form-over.ts'
import { messages } from './actions.messages.ts'
import { amountOf, unitOf } from './draft.ts'

const PARTS = ['personDays', 'cost'] as const

type TypedPart = { municipalityCode: string; personDays: string; cost: string }
/** What there is to divide: days and euro. */
export type Whole = { personDays: number; cost: number }

/** An even division, as it is typed; who leads comes first. */
export function typedEvenly(codes: readonly string[], whole: Whole): readonly TypedPart[] {
  return typedParts(evenSplit(codes, whole))
}

/** A division as it is typed. */
export function typedParts(parts: readonly Part[]): readonly TypedPart[] {
  return parts.map(({ municipalityCode, personDays, cost }) => ({
    municipalityCode,
    personDays: numberText(personDays),
    cost: numberText(cost),
  }))
}

/** What is no number counts as nothing, and then does not add up. */
function readParts(parts: readonly TypedPart[]): readonly Part[] {
  return parts.map(({ municipalityCode, personDays, cost }) => ({
    municipalityCode,
    personDays: amountOf(personDays, 'personDays') ?? 0,
    cost: amountOf(cost, 'cost') ?? 0,
  }))
}

/** A division as it is typed, to read. */
export function partsInWords(
  parts: readonly TypedPart[],
  nameOf: (code: string) => string,
): string {
  return formatList(
    parts.map(({ municipalityCode, personDays, cost }) =>
      messages.partWords(nameOf(municipalityCode), personDays || '0', cost || '0'),
    ),
  )
}

/** Why a division cannot be saved, in words; null when it adds up. */
export function splitProblem(parts: readonly TypedPart[], whole: Whole): string | null {
  if (parts.length < 2) return messages.jointTooFew
  const wrong = parts
    .flatMap((part) => PARTS.map((field) => [part[field], field] as const))
    .find(([text, field]) => amountOf(text, field) == null)
  if (wrong) return numberFaultSentence(wrong[0], unitOf(wrong[1])) ?? messages.numberInvalid
  const { personDays, cost } = splitDifference(readParts(parts), whole)
  if (personDays === 0 && cost === 0) return null
  return messages.splitWrong(
    messages.splitDays(personDays, formatNumber(Math.abs(personDays))),
    messages.splitEuro(cost, formatNumber(Math.abs(cost))),
  )
}

/** What is sent of a division, or why it cannot be. */
const splitSchema = (whole: Whole) =>
  z.object({
    parts: z.custom<readonly TypedPart[]>().transform((parts, context): readonly Part[] => {
      const message = splitProblem(parts, whole)
      if (message !== null) context.addIssue({ code: 'custom', message })
      return readParts(parts)
    }),
  })

/** The form of a division that is kept elsewhere. */
export const useSplitForm = (
  parts: readonly TypedPart[],
  whole: Whole,
  change: (parts: readonly TypedPart[]) => void,
) =>
  useFormOver(splitSchema(whole), { parts }, (typed) => {
    if (typed.parts) change(typed.parts)
  })

export type SplitForm = ReturnType<typeof useSplitForm>
