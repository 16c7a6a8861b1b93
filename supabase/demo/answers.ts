import { checkAnswer } from '#domain/questionnaire/check-answer.ts'
import { needsEvidence } from '#domain/questionnaire/completeness.ts'
import {
  EMPTY_ANSWER,
  type Answer,
  type Answers,
  type AnswerValue,
} from '#domain/questionnaire/answers.ts'
import type { Definition, Item, ItemOfKind } from '#domain/questionnaire/definition.ts'
import { itemScore } from '#domain/questionnaire/item-score.ts'
import { isVisible } from '#domain/questionnaire/show-if.ts'
import type { Random } from './random.ts'

/** Dates of measurements lie before the year of this day, so that the data never depends on the clock. */
const TODAY = '2026-09-01'

/** How a municipality does on average, 0-100, in general and per theme. */
export type Profile = { general: number; themes: Record<string, number> }

/** A municipality's strengths: larger ones somewhat higher, each with its own strong and weak themes. */
export function profileOf(definition: Definition, sizeClass: string, random: Random): Profile {
  const base = sizeClass === 'large' ? 60 : sizeClass === 'medium' ? 52 : 45
  const general = random.normal(base, 8)
  const themes = definition.themes.map(({ id }) => [id, random.normal(0, 13)] as const)
  return { general, themes: Object.fromEntries(themes) }
}

/** Valid answers to all items that are asked of such a municipality. */
export function plausibleAnswers(
  definition: Definition,
  profile: Profile,
  random: Random,
): Answers {
  const answers: Record<string, Answer> = {}
  for (const item of definition.items) {
    if (!isVisible(definition, item, answers)) continue
    answers[item.id] = plausibleAnswer(item, profile, TODAY, random)
  }
  return answers
}

/** What is better than usual of the answers that change from one round to the next, 0-100. */
const BETTER = 12

/** The same municipality a round later: most answers stay, some improve. */
export function aRoundLater(
  definition: Definition,
  before: Answers,
  profile: Profile,
  random: Random,
): Answers {
  return aRoundAway(definition, before, better(profile, BETTER), TODAY, random)
}

/** The same municipality in a round before, on that day: most answers were so already, some were less. */
export function aRoundBefore(
  definition: Definition,
  later: Answers,
  profile: Profile,
  day: string,
  random: Random,
): Answers {
  return aRoundAway(definition, later, better(profile, -BETTER), day, random)
}

const better = (profile: Profile, by: number) => ({ ...profile, general: profile.general + by })

function aRoundAway(
  definition: Definition,
  known: Answers,
  profile: Profile,
  day: string,
  random: Random,
): Answers {
  const answers: Record<string, Answer> = {}
  for (const item of definition.items) {
    if (!isVisible(definition, item, answers)) continue
    const same = known[item.id]
    answers[item.id] =
      same && random.chance(0.75) && checkAnswer(item, same, day).ok
        ? same
        : plausibleAnswer(item, profile, day, random)
  }
  return answers
}

function plausibleAnswer(item: Item, profile: Profile, day: string, random: Random): Answer {
  if (item.notApplicableWhen && random.chance(0.12)) {
    return { ...EMPTY_ANSWER, status: 'notApplicable', reason: item.notApplicableWhen }
  }
  if (random.chance(item.kind === 'number' ? 0.12 : 0.02))
    return { ...EMPTY_ANSWER, status: 'unknown' }
  const aim = profile.general + (profile.themes[item.theme] ?? 0)
  const drawn = Math.min(100, Math.max(0, random.normal(aim, 20)))
  const value = plausibleValue(item, drawn, day, random)
  const score = itemScore(item, value) ?? 0
  const answer: Answer = {
    ...EMPTY_ANSWER,
    status: 'answered',
    value,
    shareable: score >= 75 && random.chance(0.6),
  }
  const proven = needsEvidence(item, answer)
    ? { ...answer, note: 'Vastgelegd in het werkproces (voorbeeld uit de demo).' }
    : answer
  if (!checkAnswer(item, proven, day).ok) throw new Error(`Demo answer to ${item.id} is not valid`)
  return proven
}

function plausibleValue(item: Item, aim: number, day: string, random: Random): AnswerValue {
  switch (item.kind) {
    case 'choice':
      return closest(item.options, aim)
    case 'yesNo':
      return random.chance(aim / 100) ? 'ja' : 'nee'
    case 'multi':
      return chosen(item, aim, random)
    case 'number':
      return item.anchors
        ? numberFor(item, item.anchors, aim)
        : onStep(item, plausibleContext(item, random))
    case 'date':
      return `${random.between(2019, Number(day.slice(0, 4)) - 1)}-0${random.between(1, 9)}-15`
  }
}

function closest(options: ItemOfKind<'choice'>['options'], aim: number): string {
  return options.reduce((best, option) =>
    Math.abs(option.score - aim) < Math.abs(best.score - aim) ? option : best,
  ).id
}

function chosen(item: ItemOfKind<'multi'>, aim: number, random: Random): string[] {
  const picked = item.options.filter(({ exclusive }) => !exclusive && random.chance(aim / 100))
  if (picked.length > 0) return picked.map(({ id }) => id)
  const fallback = item.options.find(({ exclusive }) => exclusive) ?? item.options[0]
  return fallback ? [fallback.id] : []
}

/** The number whose score is about the aim: the inverse of the anchors. */
function numberFor(
  item: ItemOfKind<'number'>,
  anchors: readonly (readonly [number, number])[],
  aim: number,
): number {
  const ascending = [...anchors].sort((a, b) => a[1] - b[1])
  const index = Math.max(
    1,
    ascending.findIndex(([, score]) => aim <= score),
  )
  const [x0, y0] = ascending[index - 1] ?? [item.min, 0]
  const [x1, y1] = ascending[index] ?? [item.max, 100]
  return onStep(item, x0 + ((aim - y0) / (y1 - y0)) * (x1 - x0))
}

/** Context numbers lie in the lower part of their range. */
function plausibleContext(item: ItemOfKind<'number'>, random: Random): number {
  return item.min + random.next() * (item.max - item.min) * (item.unit === 'fte' ? 0.15 : 0.6)
}

function onStep({ min, max, step }: ItemOfKind<'number'>, value: number): number {
  const stepped = min + Math.round((value - min) / step) * step
  return Number(Math.min(max, Math.max(min, stepped)).toFixed(2))
}
