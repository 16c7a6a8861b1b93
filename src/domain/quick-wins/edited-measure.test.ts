import { expect, test } from 'vitest'
import { ALL_QUESTIONS, DEFINITION, MEASURES } from '#tests/content.ts'
import { vectors } from '#tests/vectors.ts'
import type { Refusal } from '../refusal.ts'
import { measureProblems } from './edited-measure.ts'
import { contentOf, type MeasureContent } from './measure.ts'

/** supabase/tests/catalogue.test.ts reads the same cases in SQL. */
test.for(vectors<MeasureContent, Refusal | null>('edited-measures'))(
  '$name: $expected',
  ({ input, expected }) => {
    expect(measureProblems(input, DEFINITION)[0]?.code ?? null).toBe(expected)
  },
)

test('every measure of the catalogue may be saved as it is', () => {
  for (const measure of MEASURES)
    expect([measure.id, measureProblems(contentOf(measure), ALL_QUESTIONS)]).toEqual([
      measure.id,
      [],
    ])
})

test('says where in the form it is', () => {
  const [measure] = vectors<MeasureContent, null>('edited-measures')
  if (!measure) throw new Error('no case')
  const wrong = {
    ...measure.input,
    title: '',
    targets: [{ item: 'vast-aanspreekpunt', to: 0 }],
    weeks: NaN,
  }
  expect(measureProblems(wrong, DEFINITION).map(({ path }) => path)).toEqual(['weeks'])
  expect(measureProblems({ ...wrong, weeks: 0 }, DEFINITION)).toEqual([
    { path: 'title', code: 'measure_text_invalid' },
    { path: 'targets.0', code: 'measure_target_invalid' },
    { path: 'weeks', code: 'measure_estimate_invalid' },
  ])
})
