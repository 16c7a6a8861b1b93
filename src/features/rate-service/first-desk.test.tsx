import { afterEach, expect, test } from 'vitest'
import { ratingForm } from '#content/rating-form.ts'
import { emptyDraft, withPair } from './draft.ts'
import { firstDesk } from './first-desk.ts'
import { takeForm } from './form.ts'
import { keepDraft, KEY } from './kept-drafts.ts'
import type { Language } from './languages.ts'
import { STEPS } from './steps.ts'

afterEach(() => {
  localStorage.clear()
  takeForm(ratingForm)
})

const begun = (language: Language) => ({
  ...withPair(emptyDraft('a', language), 0, 2, null, 1),
  municipalityCode: ratingForm.places[0]?.code ?? null,
})
const at = (address: string) => {
  history.replaceState(null, '', address)
  return firstDesk().draft
}

test('one begins in the first language that one wants and the region offers, also with a draft under way', () => {
  takeForm({ ...ratingForm, languages: ['nl', 'de'] })
  expect(at('/beoordeel?taal=de').language).toBe('de')
  keepDraft(begun('fr'), true)
  expect(at('/beoordeel?taal=de')).toMatchObject({ id: 'a', language: 'de' })
  takeForm(ratingForm)
  expect(at('/beoordeel?taal=de')).toMatchObject({ id: 'a', language: 'fr' })
})

test('a draft that the older page of ten kept goes on where its items are', () => {
  const { pages: _, ...older } = begun('nl')
  localStorage.setItem(`${KEY}-a`, JSON.stringify({ ...older, step: 4 }))
  expect(at('/beoordeel')).toMatchObject({ id: 'a', step: 2, pages: STEPS.length })
})
