import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { EMPTY_ANSWER, type Answers, type AnswerState } from '#domain/questionnaire/answers.ts'

/**
 * A worked example in tests/vectors/<name>.json. TypeScript and SQL read the same files, so that the
 * two cannot drift apart. Ids are those of supabase/content.
 */
export type Case<Input, Expected> = {
  name: string
  /** Where the numbers come from. */
  source: string
  input: Input
  expected: Expected
  /** How far a number may be off: printed numbers are rounded. */
  tolerance: number
}

/** Answers without what accompanies them (note, link, willingness to share). */
export type BareAnswers = Readonly<Record<string, AnswerState>>

export function vectors<Input, Expected>(name: string): Case<Input, Expected>[] {
  const path = new URL(`./vectors/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as Case<Input, Expected>[]
}

export function answered(bare: BareAnswers): Answers {
  return Object.fromEntries(
    Object.entries(bare).map(([id, state]) => [id, { ...EMPTY_ANSWER, ...state }]),
  )
}

/** Every number of `expected` is in `actual`, at most the tolerance off; anything else is equal. */
export function expectClose(actual: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(tolerance)
  } else if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) {
    for (const [key, value] of Object.entries(expected)) {
      expect(actual).toHaveProperty([key])
      expectClose((actual as Record<string, unknown>)[key], value, tolerance)
    }
  } else {
    expect(actual).toEqual(expected)
  }
}
