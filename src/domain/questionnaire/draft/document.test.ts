import { expect, test } from 'vitest'
import { EDITIONS } from '#content/editions.ts'
import { definitionSchema } from '../definition.ts'
import { wordingSchema } from '../wording.ts'
import {
  documentOf,
  documentOfEdition,
  editionOf,
  partsOf,
  ratingQuestionsSchema,
} from './document.ts'

test.each(EDITIONS.map((edition) => [edition.definition.version, edition] as const))(
  'edition %s is a document, falls apart in parts and becomes the same edition again',
  (version, edition) => {
    const published = {
      definition: definitionSchema.parse(edition.definition),
      wording: wordingSchema.parse(edition.wording),
      ratingQuestions: ratingQuestionsSchema.parse(edition.ratingQuestions),
    }
    const document = documentOfEdition(published)
    expect(editionOf(document)).toEqual(published)
    const parts = [...partsOf(document)].reverse()
    expect(documentOf(version, parts)).toEqual(document)
  },
)
