import { expect, test } from 'vitest'
import { MEASURES } from '#tests/content.ts'
import { changedPart, withChanges, type PartChange } from '#tests/draft-changes.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { vectors } from '#tests/vectors.ts'
import { checksOf } from './checks.ts'
import { documentOf, editionOf, PART_SCHEMAS, partsOf } from './document.ts'
import { fromJson, toJson } from './json-file.ts'
import { mendOf } from './mends.ts'

test.for(vectors<PartChange, string | null>('draft-parts'))(
  'a part, $name: $expected',
  ({ input, expected }) => {
    const { kind, content } = changedPart(input)
    const issues = PART_SCHEMAS[kind].safeParse(content).error?.issues ?? []
    expect([...new Set(issues.map(({ path }) => path.join('.')))]).toEqual(
      expected === null ? [] : [expected],
    )
  },
)

test('what was stored before a rule can still be read, and is told with its place', () => {
  const document = withChanges([
    { kind: 'item', id: 'relatiebeheer', change: { 'asked.why': 'x'.repeat(1001) } },
  ])
  expect(checksOf(document, MEASURES)).toContainEqual({
    ...{ name: 'misfit', kind: 'item', id: 'relatiebeheer', about: 'asked.why', fault: true },
  })
  expect(fromJson(toJson(document))).toMatchObject({
    error: [{ place: 'item relatiebeheer, asked.why', detail: 'tooLong' }],
  })
})

const AROUND = {
  ...{
    base: EXAMPLE,
    inUse: editionOf(EXAMPLE).definition,
    versions: [editionOf(EXAMPLE).definition],
  },
}
const faultsOf = (changes: readonly PartChange[]) =>
  checksOf(withChanges(changes), MEASURES, AROUND).filter(({ fault }) => fault)

test.for(vectors<readonly PartChange[], string | null>('draft-faults'))(
  'a draft, $name: $expected',
  ({ input, expected }) => {
    const faults = faultsOf(input)
    const names = faults.map(({ name }) => name)
    if (expected === null) expect(names).toEqual([])
    else expect(names).toContain(expected)
    // Each is about a part that is there, or of all of the rating page.
    const parts = partsOf(withChanges(input))
    for (const { kind, id } of faults)
      expect(parts.some((part) => part.kind === kind && part.id === id)).toBe(true)
  },
)

test.each<[string, readonly PartChange[]]>([
  ['ruleUnknownItem', [{ kind: 'contradiction', id: '', change: { 'items.0': 'weg' } }]],
  [
    'conditionUnknown',
    [
      {
        ...{ kind: 'item', id: 'relatiebeheer' },
        change: { 'asked.showIf': { item: 'weg', oneOf: ['l1'] } },
      },
    ],
  ],
  [
    'scaleChanged',
    [{ kind: 'ratingPage', id: 'page', change: { 'scales.importance.0.value': 9 } }],
  ],
  ['measureChanged', [{ kind: 'measure', id: 'qw-naam-en-nummer', change: { version: 99 } }]],
  [
    'followsUnknown',
    [
      {
        ...{ kind: 'item', id: 'relatiebeheer' },
        change: { 'asked.id': 'relaties', 'asked.follows': { how: 'split', items: ['weg'] } },
      },
    ],
  ],
])('%s is mended at once', (name, changes) => {
  const document = withChanges(changes)
  const stored = partsOf(document).map((part) => ({ ...part, version: 1 }))
  const found = (parts: typeof stored) =>
    checksOf(documentOf('x', parts), MEASURES, AROUND).filter((check) => check.name === name)
  const [check] = found(stored)
  const mend = check && mendOf(check, stored, { measures: MEASURES, base: EXAMPLE })
  expect(mend?.edits).toHaveLength(1)
  const [edit] = mend!.edits
  const left = stored.filter((part) => part.kind !== edit!.kind || part.id !== edit!.id)
  const mended = edit!.content === null ? left : [...left, { ...edit!, version: 2 }]
  expect(found(mended)).toEqual([])
})

test('a question without a measure gets one to fill in, that fits the question', () => {
  const stored = partsOf(EXAMPLE).map((part) => ({ ...part, version: 1 }))
  const check = { name: 'withoutMeasure', kind: 'item', id: 'relatiebeheer', about: '' } as const
  const mend = mendOf(check, stored, { measures: MEASURES, base: EXAMPLE })
  const made = documentOf('x', [...stored, ...mend!.edits.map((edit) => ({ ...edit, version: 1 }))])
  const about = checksOf(made, MEASURES, AROUND).filter(({ kind }) => kind === 'measure')
  expect(new Set(about.map(({ name }) => name))).toEqual(new Set(['toFillIn']))
})

test('a measure of the catalogue that lost its questions is told, and can be changed in the draft', () => {
  const [measure] = MEASURES
  const triggers = new Set(measure!.triggers.map(({ item }) => item))
  const items = EXAMPLE.items.filter(({ asked }) => !triggers.has(asked.id))
  const document = { ...EXAMPLE, items, contradictions: [] }
  const check = { name: 'measureNeverFires', kind: 'measure', id: measure!.id, about: '' } as const
  expect(checksOf(document, MEASURES, AROUND)).toContainEqual({ ...check, fault: false })
  const stored = partsOf(document).map((part) => ({ ...part, version: 1 }))
  const lines = { ...measure!, approach: 'Schrijf hem.\nDeel hem.' }
  const mend = mendOf(check, stored, { measures: [lines], base: EXAMPLE })
  expect(mend).toMatchObject({
    name: 'takeMeasure',
    edits: [{ kind: 'measure', id: measure!.id, version: 0 }],
  })
  expect(PART_SCHEMAS.measure.safeParse(mend!.edits[0]!.content).success).toBe(true)
})
