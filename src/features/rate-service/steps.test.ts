import { afterAll, expect, test } from 'vitest'
import { ratingForm } from '#content/rating-form.ts'
import { EDITIONS } from '#content/editions.ts'
import { takeForm } from './form.ts'
import { steps } from './steps.ts'

afterAll(() => takeForm(ratingForm))

test.for(EDITIONS.map(({ ratingQuestions }) => ratingQuestions))(
  'the items of every edition stand on five pages, each once: pages are counted by their number',
  (questions) => {
    takeForm({ ...ratingForm, ...questions })
    const pages = steps().flatMap((step) => (step.kind === 'items' ? [step.indexes] : []))
    expect(pages).toHaveLength(5)
    expect(pages.flat()).toEqual(questions.items.map((_item, index) => index))
    expect(Math.min(...pages.map(({ length }) => length))).toBeGreaterThan(0)
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(4)
    expect(steps()).toHaveLength(10)
  },
)
