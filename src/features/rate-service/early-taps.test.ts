import { expect, test } from 'vitest'
import { draftAt, emptyDraft } from './draft.ts'
import { isPrerendered } from './early-taps.ts'

test('the page from the server is taken over only where it shows all that the program would', () => {
  const draft = draftAt(emptyDraft('a', 'nl'), 'GM0001')
  const dataset = { municipality: 'GM0001', step: String(draft.step) }
  const page = { dataset, lang: 'nl', hidden: false } as unknown as HTMLElement
  const of = (change: object, others: (typeof draft)[] = []) =>
    isPrerendered(page, { draft: { ...draft, ...change }, others, rounds: undefined })
  expect(of({})).toBe(true)
  expect(of({ code: 'ABCD-EFGH-JKLM' })).toBe(false)
  expect(of({ language: 'de' })).toBe(false)
  expect(of({}, [draft])).toBe(false)
})
