import type { Action } from './action.ts'
import { halfUp } from './half-up.ts'

/** What one municipality carries of a joint action; who leads is one of them. */
export type Part = {
  municipalityCode: string
  personDays: number
  /** Euro. */
  cost: number
}

/**
 * An even division over these municipalities, in days to the tenth and whole euro. What does not divide
 * evenly goes to the first ones, a tenth or euro each, so that the parts add up to the whole.
 * @param whole days and euro of all together, not negative.
 */
export function evenSplit(
  municipalityCodes: readonly string[],
  whole: { personDays: number; cost: number },
): readonly Part[] {
  const days = evenly(halfUp(whole.personDays * 10), municipalityCodes.length)
  const euro = evenly(halfUp(whole.cost), municipalityCodes.length)
  return municipalityCodes.map((municipalityCode, index) => ({
    municipalityCode,
    personDays: (days[index] ?? 0) / 10,
    cost: euro[index] ?? 0,
  }))
}

function evenly(whole: number, count: number): readonly number[] {
  const each = Math.floor(whole / Math.max(count, 1))
  const left = whole - each * count
  return Array.from({ length: count }, (_, index) => (index < left ? each + 1 : each))
}

/** How much more (negative: less) the parts are than the whole; to the hundredth, as the database checks. */
export function splitDifference(
  parts: readonly Part[],
  whole: { personDays: number; cost: number },
): { personDays: number; cost: number } {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0)
  const hundredth = (value: number) => halfUp(value * 100) / 100
  return {
    personDays: hundredth(sum(({ personDays }) => personDays) - whole.personDays),
    cost: hundredth(sum(({ cost }) => cost) - whole.cost),
  }
}

/** The division as it is: who leads carries what the others do not; what was declined is nobody's yet. */
export function partsOf(action: Action): readonly Part[] {
  const others = action.participants.map(({ municipalityCode, personDays, cost }) => ({
    municipalityCode,
    personDays,
    cost,
  }))
  const left = splitDifference(others, {
    personDays: action.personDays ?? 0,
    cost: action.cost ?? 0,
  })
  const lead = {
    municipalityCode: action.municipalityCode,
    personDays: Math.max(0, -left.personDays),
    cost: Math.max(0, -left.cost),
  }
  return [lead, ...others]
}

/** Days and euro that nobody carries, because who was asked declined. */
export function declinedPart({ participants }: Pick<Action, 'participants'>): {
  personDays: number
  cost: number
} {
  const declined = participants.filter(({ state }) => state === 'declined')
  return {
    personDays: declined.reduce((total, part) => total + part.personDays, 0),
    cost: declined.reduce((total, part) => total + part.cost, 0),
  }
}
