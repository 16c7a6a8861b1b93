import { expect, test } from 'vitest'
import { isWrittenFor } from '#domain/questionnaire/same-question.ts'
import { partsOf, type Content } from '#domain/questionnaire/draft/document.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import type { FormKind, Values } from './fields.ts'
import { contentOf, valuesOf } from './form-values.ts'

const partOf = (kind: FormKind, id: string) =>
  partsOf(EXAMPLE).find((part) => part.kind === kind && part.id === id)!
const typed = (kind: FormKind, id: string, change: (values: Values) => object) => {
  const { content } = partOf(kind, id)
  const values = valuesOf(kind, content)
  return contentOf(kind, id, { ...values, ...change(values) }, content)
}
const answers = (values: Values, change: (answer: Values, place: number) => object) => ({
  options: (values['options'] as Values[]).map((answer, place) => ({
    ...answer,
    ...change(answer, place),
  })),
})
const holds = (change: (values: Values) => object) => {
  const { asked, words } = typed('item', 'relatiebeheer', change) as Content<'item'>
  return isWrittenFor(words?.writtenFor, { ...asked, ratingItems: [] })
}

test('what is said about an answer is not said of another answer until it is rewritten', () => {
  const text = (place: number, at: number) => (place === at ? { text: 'Heel anders' } : {})
  const said = (place: number, at: number) => (place === at ? { said: 'het heel anders is' } : {})
  expect(holds(() => ({}))).toBe(true)
  expect(holds((values) => answers(values, (_, place) => text(place, 1)))).toBe(false)
  expect(
    holds((values) =>
      answers(values, (_, place) => ({ ...text(place, 1), ...said(place, 1), ...text(place, 0) })),
    ),
  ).toBe(false)
  expect(
    holds((values) => answers(values, (_, place) => ({ ...text(place, 1), ...said(place, 1) }))),
  ).toBe(true)
})

test('a name in German and an experience are of the Dutch that they were written for', () => {
  const theme = EXAMPLE.themes[0]!.asked.id
  const rated = EXAMPLE.ratingItems[0]!.asked.id
  const mark = (kind: 'theme' | 'ratingItem', id: string, change: object) => {
    const { asked, words } = typed(kind, id, (values) => ({
      ...values,
      text: { ...(values['text'] as Values), nl: 'Heel anders' },
      ...change,
    })) as Content<'theme'>
    return isWrittenFor(words?.writtenFor, asked.text.nl)
  }
  expect(mark('theme', theme, {})).toBe(false)
  expect(mark('theme', theme, { de: 'Ganz anders' })).toBe(true)
  expect(mark('ratingItem', rated, {})).toBe(false)
  expect(mark('ratingItem', rated, { fr: 'Tout autre' })).toBe(false)
  expect(mark('ratingItem', rated, { experience: 'het anders gaat' })).toBe(true)
})

test('a new part has nothing to be false until something is said about it', () => {
  const { content } = partOf('item', 'relatiebeheer')
  const { asked } = content as Content<'item'>
  const values = valuesOf('item', { asked })
  const begun = { asked, words: { writtenFor: '-' } }
  const { words } = contentOf('item', 'relatiebeheer', values, begun) as Content<'item'>
  expect(isWrittenFor(words?.writtenFor, asked)).toBe(true)
})
