import fc from 'fast-check'
import {
  EMPTY_ANSWER,
  type Answer,
  type Answers,
  type AnswerValue,
} from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { DEFINITION } from './content.ts'

/** The same cases on every machine; a failure prints the smallest one. */
export const RUNS = { seed: 20261123, numRuns: 150 }

/** A value that the item takes. */
export function valueOf(item: Item): fc.Arbitrary<AnswerValue> {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return fc.constantFrom(...item.options.map(({ id }) => id))
    case 'multi': {
      const together = item.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
      const alone = item.options.filter(({ exclusive }) => exclusive).map(({ id }) => [id])
      return fc.oneof(
        { weight: 4, arbitrary: fc.subarray(together, { minLength: 1 }) },
        ...(alone.length > 0 ? [fc.constantFrom(...alone)] : []),
      )
    }
    case 'number':
      return fc
        .integer({ min: 0, max: Math.floor((item.max - item.min) / item.step) })
        .map((steps) => Number((item.min + steps * item.step).toFixed(6)))
    case 'date':
      return fc.constantFrom('2019-03-01', '2025-11-30')
  }
}

export function answer(value: AnswerValue): Answer {
  return { ...EMPTY_ANSWER, status: 'answered', value }
}

export const UNKNOWN: Answer = { ...EMPTY_ANSWER, status: 'unknown' }

/** Any answer that may be stored for the item; it need not be asked for. */
function answerOf(item: Item): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: 8, arbitrary: valueOf(item).map(answer) },
    fc.constant(UNKNOWN),
    fc.constant(EMPTY_ANSWER),
    ...(item.notApplicableWhen === undefined
      ? []
      : [
          fc.constant<Answer>({
            ...EMPTY_ANSWER,
            status: 'notApplicable',
            reason: 'Komt niet voor',
          }),
        ]),
  )
}

/** Any scan that may be stored, complete or not. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(DEFINITION.items.map((item) => [item.id, answerOf(item)])),
)

/** An item that is scored, with two values for it. */
export const scoredItemWithTwoValues = fc
  .constantFrom(...DEFINITION.items.filter(({ weight }) => weight > 0))
  .chain((item) => fc.tuple(fc.constant(item), valueOf(item), valueOf(item)))
