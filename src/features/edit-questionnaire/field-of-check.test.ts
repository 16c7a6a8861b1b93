import { expect, test } from 'vitest'
import type { Check, CheckName } from '#domain/questionnaire/draft/check.ts'
import { messages } from './editor.messages.ts'
import { fieldOf } from './field-of-check.ts'
import { labelOf } from './field-input.tsx'
import { FIELDS, type Field, type FormKind } from './fields.ts'

const pathsOf = (fields: readonly Field[], within = ''): readonly string[] =>
  fields.flatMap((field) => [
    `${within}${field.name}`,
    ...(field.kind === 'list' ? pathsOf(field.fields, `${within}${field.name}.`) : []),
  ])

const check = (name: CheckName, kind: FormKind, about = ''): Check => ({
  ...{ name, kind, about, id: 'x', fault: true },
})
const VALUES = { options: [{ id: 'l0' }, { id: 'l1' }, { id: 'l2' }] }

const KINDS: Partial<Record<CheckName, FormKind>> = {
  ...{ weightsDoNotAddUp: 'theme', germanMissing: 'theme', mirrorsNothing: 'ratingItem' },
  ...{ measureNeverFires: 'measure', measureAlwaysFires: 'measure', measureUnfit: 'measure' },
  ...{ ruleUnknownItem: 'contradiction', ruleUnknownAnswer: 'contradiction' },
}
/** What a check is about where that is no answer. */
const ABOUT: Partial<Record<CheckName, string>> = {
  ...{ untranslated: 'en', misfit: 'asked.why', toFillIn: 'words.options.l2' },
  measureUnfit: 'triggers.0',
}

test('the field of every check is in the form of its part, and has a name', () => {
  for (const name of Object.keys(messages.checks) as CheckName[]) {
    const kind = KINDS[name] ?? 'item'
    const field = fieldOf(check(name, kind, ABOUT[name] ?? 'l1'), VALUES)
    if (field === null) continue
    expect(pathsOf(FIELDS[kind])).toContain(field.replace(/\.\d+/g, ''))
    expect(labelOf(field)).not.toBe(field)
  }
})

test('of an answer it is the one that is meant, of a translation its language', () => {
  expect(fieldOf(check('levelWithoutText', 'item', 'l2'), VALUES)).toBe('options.2.text')
  expect(fieldOf(check('levelBelowTheOneBefore', 'item', 'l1'), VALUES)).toBe('options.1.score')
  expect(fieldOf(check('untranslated', 'ratingItem', 'de'), {})).toBe('text.de')
  expect(fieldOf(check('untranslated', 'ratingItem', 'fr'), {})).toBe('fr')
  const page = 'scales.contact.1.text.de'
  expect(fieldOf(check('untranslated', 'ratingPage', page), {})).toBe(page)
})

test('of what does not fit it is where that is typed', () => {
  const of = (about: string, kind: FormKind = 'item') =>
    fieldOf(check('misfit', kind, about), VALUES)
  expect(of('asked.anchors.1.0')).toBe('anchors.1.at')
  expect(of('asked.options.2.id')).toBe('options.2.id')
  expect(of('words.options.l2')).toBe('options.2.said')
  expect(of('words.value')).toBe('said.value')
  expect(of('words.de', 'theme')).toBe('de')
  expect(of('content.title', 'measure')).toBe('title')
  expect(of('says', 'contradiction')).toBe('says')
})
