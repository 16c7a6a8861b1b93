import { afterAll, expect, test } from 'vitest'
import { ratingForm } from '#content/rating-form.ts'
import { EDITIONS } from '#content/editions.ts'
import { emptyDraft, withPair, type Draft } from './draft.ts'
import { takeForm } from './form.ts'
import { pageReached } from './page-reached.ts'
import { stepNow, STEPS } from './steps.ts'

afterAll(() => takeForm(ratingForm))

test.for(EDITIONS.map(({ ratingQuestions }) => ratingQuestions))(
  'how far somebody is, is counted in fifths of the items of every edition',
  (questions) => {
    takeForm({ ...ratingForm, ...questions })
    const items: Draft = { ...emptyDraft('a', 'nl'), step: 2 }
    let draft = items
    const after = questions.items.map((_item, index) => (draft = withPair(draft, index, 3, 3, 1)))
    expect([0, 1].map((step) => pageReached({ ...items, step }))).toEqual([0, 1])
    expect(pageReached(items)).toBe(2)
    expect([...new Set(after.map(pageReached))]).toEqual([2, 3, 4, 5, 6])
    expect(pageReached({ ...items, step: STEPS.length - 1 })).toBe(9)
  },
)

test('a draft of the older page, whose items were on five of ten pages, goes on at the list of items', () => {
  const steps = Array.from({ length: 10 }, (_, step) => STEPS[stepNow({ step })])
  expect(steps).toEqual([
    ...['municipality', 'role', ...Array<string>(5).fill('items'), 'end', 'end', 'end'],
  ])
  expect(STEPS.map((_, step) => stepNow({ step, pages: STEPS.length }))).toEqual([0, 1, 2, 3])
})
