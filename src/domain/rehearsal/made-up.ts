import type { Chance } from '../chance.ts'
import { halfUp } from '../half-up.ts'
import { EMPTY_ANSWER, type Answer, type Answers } from '../questionnaire/answers.ts'
import type { Definition, Item, Route } from '../questionnaire/definition.ts'
import type { Municipality } from '../territory/municipality.ts'

/** Of a hundred municipalities so many hand in, and of a hundred answers so many are "weet ik niet". */
const HANDS_IN = 0.85
const UNKNOWN = 0.05
/** They hand in spread over so many last days. */
const DAYS = 21
/** Of a hundred entrepreneurs so many leave one of both questions about an item open, or had no experience. */
const SKIPS = 0.3
/** Without a round before: entrepreneurs that rate per thousand inhabitants. */
export const PER_THOUSAND = 2

/** What a municipality does in a round that is made up. */
export type MadeUp = {
  municipality: Municipality
  route: Route
  /** Hands in so many days before the last one; null is not. */
  daysLeft: number | null
  answers: Answers
  /** How many entrepreneurs rate it, and how many of them answer both questions about each item. */
  responses: number
  perItem: readonly number[]
}

export type MakeUp = {
  definition: Definition
  /** Of everybody; null leaves the choice to each. */
  route: Route | null
  /** Whether entrepreneurs rate. */
  rating: boolean
  /** Responses in the round before, by code. */
  before: ReadonlyMap<string, number>
}

/** A municipality that answers, and its entrepreneurs, by chance. */
export function madeUp(
  municipality: Municipality,
  { definition, route, rating, before }: MakeUp,
  { uniform, normal }: Chance,
): MadeUp {
  const small = municipality.sizeClass === 'small' ? 0.5 : 0.1
  const usual = before.get(municipality.code) ?? (municipality.inhabitants / 1000) * PER_THOUSAND
  const responses = rating ? Math.max(0, halfUp(usual * (1 + 0.3 * normal()))) : 0
  const answered = () =>
    Array.from({ length: responses }, uniform).filter((drawn) => drawn >= SKIPS).length
  return {
    municipality,
    route: route ?? (uniform() < small ? 'short' : 'full'),
    daysLeft: uniform() < HANDS_IN ? Math.floor(uniform() * DAYS) : null,
    answers: Object.fromEntries(definition.items.map((item) => [item.id, anAnswer(item, uniform)])),
    responses,
    perItem: definition.ratingItems.map(answered),
  }
}

function anAnswer(item: Item, uniform: () => number): Answer {
  if (uniform() < UNKNOWN) return { ...EMPTY_ANSWER, status: 'unknown' }
  return { ...EMPTY_ANSWER, status: 'answered', value: aValue(item, uniform()) }
}

function aValue(item: Item, drawn: number) {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options[Math.floor(drawn * item.options.length)]?.id ?? ''
    case 'multi':
      return [item.options[Math.floor(drawn * item.options.length)]?.id ?? '']
    case 'number':
      return item.min + halfUp((drawn * (item.max - item.min)) / item.step) * item.step
    case 'date':
      return item.min
  }
}
