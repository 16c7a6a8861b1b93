import { expect, test } from 'vitest'
import { documentOfEdition } from '#domain/questionnaire/draft/document.ts'
import { compareVersions } from '#domain/questionnaire/draft/compare-versions.ts'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { ratingQuestionsSchema } from '#domain/questionnaire/draft/document.ts'
import { wordingSchema } from '#domain/questionnaire/wording.ts'
import * as first from '#content/2026-1/version.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { fieldWords } from './field-words.messages.ts'

test.each([
  ['asked.text.nl', 'Tekst in het Nederlands'],
  ['asked.options.l2.text', 'Tekst van het antwoord (l2)'],
  ['words.options.l2', 'Hoe wij dit antwoord noemen bij een quick win (l2)'],
  ['words.unknown', 'Zin bij ‘weet ik niet’'],
  ['scales.importance.3.text.de', 'Antwoorden bij belang (3, duits)'],
  ['asked.ratingItems.1', 'Hoort bij deze ervaringen (1)'],
])('%s is %s', (path, words) => expect(fieldWords.path(path)).toBe(words))

test('everything that changed between the two editions has a Dutch name', () => {
  const before = documentOfEdition({
    definition: definitionSchema.parse(first.definition),
    wording: wordingSchema.parse(first.wording),
    ratingQuestions: ratingQuestionsSchema.parse(first.ratingQuestions),
  })
  const paths = compareVersions(before, EXAMPLE)
    .filter(({ change }) => change === 'changed')
    .flatMap(({ fields }) => fields.map(({ path }) => path))
  expect(paths.length).toBeGreaterThan(20)
  const bare = paths.filter((path) => /^[a-z]+[A-Za-z0-9.]*$/.test(fieldWords.path(path)))
  expect(bare).toEqual([])
})
