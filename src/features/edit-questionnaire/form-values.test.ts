import { expect, test } from 'vitest'
import { NEVER } from '#domain/questionnaire/definition.ts'
import { partsOf, PART_SCHEMAS, type Document } from '#domain/questionnaire/draft/document.ts'
import { same } from '#domain/questionnaire/draft/edits.ts'
import { contentOf as measureContentOf } from '#domain/quick-wins/measure.ts'
import { MEASURES } from '#tests/content.ts'
import { EXAMPLE, RICH, withItem } from '#tests/example-draft.ts'
import type { FormKind } from './fields.ts'
import { contentOf, valuesOf } from './form-values.ts'

const partsIn = (document: Document) => partsOf(document).filter(({ kind }) => kind !== 'lineage')
const parts = partsIn(EXAMPLE)

test.each([
  ['', EXAMPLE],
  [', with examples of levels', RICH],
  [', of which no answer asks for evidence', withItem('bcf-fte', () => ({ evidenceFrom: NEVER }))],
])('a part that is opened in a form and closed again is what it was%s', (_, document) => {
  const changed = partsIn(document).flatMap(({ kind, id, content }) => {
    const closed = contentOf(kind as FormKind, id, valuesOf(kind as FormKind, content)) as {
      asked?: object
    }
    // Links are kept beside the form.
    const links = (content as { asked?: { ratingItems?: unknown } }).asked?.ratingItems
    const whole = links ? { ...closed, asked: { ...closed.asked, ratingItems: links } } : closed
    return same(whole, content) && PART_SCHEMAS[kind].safeParse(whole).success
      ? []
      : [[kind, id, whole, content]]
  })
  expect(changed).toEqual([])
})

test('so is a measure', () => {
  for (const measure of MEASURES) {
    const content = measureContentOf(measure)
    const values = valuesOf('measure', { version: measure.version, content })
    expect(contentOf('measure', measure.id, values)).toEqual(content)
  }
})

test('what is empty or no number does not fit', () => {
  const [theme] = parts
  const values = valuesOf('theme', theme?.content)
  const fits = (change: object) =>
    PART_SCHEMAS.theme.safeParse(contentOf('theme', 'aanspreekpunt', { ...values, ...change }))
      .success
  expect(fits({})).toBe(true)
  expect(fits({ weight: 'veel' })).toBe(false)
  expect(fits({ filledInBy: ' ' })).toBe(false)
})
