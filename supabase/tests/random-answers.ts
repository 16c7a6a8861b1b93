import {
  EMPTY_ANSWER,
  type Answer,
  type Answers,
  type AnswerState,
  type AnswerValue,
} from '#domain/questionnaire/answers.ts'
import type { Definition, Item, Route } from '#domain/questionnaire/definition.ts'
import { seededRandom, type Random } from '../demo/random.ts'

export type RandomScan = { route: Route; answers: Answers }

/**
 * Scans as they can be stored, and some that should not be (an option of another kind, a number out of
 * range): both implementations of the score must make the same of them. The same seed, the same scans.
 */
export function randomScans(definition: Definition, count: number, seed: number): RandomScan[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const diligence = Math.min(1, random.between(20, 140) / 100)
    const answers = definition.items.flatMap((item): [string, Answer][] =>
      random.chance(diligence) ? [[item.id, randomAnswer(item, random)]] : [],
    )
    return { route: random.pick(['short', 'full']), answers: Object.fromEntries(answers) }
  })
}

function randomAnswer(item: Item, random: Random): Answer {
  const extras = { ...EMPTY_ANSWER, shareable: random.chance(0.3) }
  return { ...extras, ...randomState(item, random) }
}

function randomState(item: Item, random: Random): AnswerState {
  if (random.chance(0.1)) return { status: 'unknown' }
  if (random.chance(0.05)) return { status: 'empty' }
  if (random.chance(item.notApplicableWhen ? 0.3 : 0.02))
    return { status: 'notApplicable', reason: 'Geen aanvragen' }
  if (random.chance(0.02))
    return { status: 'answered', value: random.pick<AnswerValue>(['l9', 3, ['l1'], []]) }
  return { status: 'answered', value: randomValue(item, random) }
}

function randomValue(item: Item, random: Random): AnswerValue {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options[random.between(0, item.options.length - 1)]?.id ?? ''
    case 'multi':
      return item.options.filter(() => random.chance(0.4)).map(({ id }) => id)
    case 'number':
      return random.chance(0.1)
        ? random.pick([item.min, item.max, item.min - 1, item.max + 1])
        : item.min + item.step * random.between(0, Math.floor((item.max - item.min) / item.step))
    case 'date':
      return '2024-05-01'
  }
}
