import { expect, test } from 'vitest'
import { emptyDraft, withValue } from './draft.ts'
import { payload } from './send.ts'

test('what is sent has fifteen values per scale, skipped ones as null, and whole seconds', () => {
  const draft = withValue(emptyDraft('id', 'en'), 'importance', 2, 5, 10_000)
  const sent = payload({ ...draft, municipalityCode: 'GM0888', mark: 7 }, 70_400)
  expect(sent.importance).toHaveLength(15)
  expect(sent.importance.filter((value) => value !== null)).toEqual([5])
  expect(sent).toMatchObject({
    rating_id: 'id',
    municipality_code: 'GM0888',
    language: 'en',
    mark: 7,
    sector: null,
    seconds: 60,
  })
})

test('a clock that was set back gives no negative time', () => {
  const draft = withValue(emptyDraft('id', 'nl'), 'importance', 0, 1, 90_000)
  expect(payload(draft, 10_000).seconds).toBe(0)
})
