import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { EXAMPLE, RICH, withItem } from '#tests/example-draft.ts'
import { compareVersions } from './compare-versions.ts'
import { partsOf } from './document.ts'
import { editsTowards } from './edits.ts'
import { fromJson, jsonSchema, toJson } from './json-file.ts'

const read = (text: string) => {
  const result = fromJson(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const faults = (text: string) => {
  const result = fromJson(text)
  return result.ok ? [] : result.error.map(({ place, code }) => [place, code])
}

describe('a questionnaire as JSON', () => {
  test('goes out, in and out again with the same bytes', () => {
    const text = toJson(RICH)
    expect(toJson(read(text))).toBe(text)
    const shuffled = JSON.stringify(JSON.parse(text), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(toJson(read(shuffled))).toBe(text)
  })
  test('is refused with the place of every fault', () => {
    expect(faults('{\n "version": ')).toEqual([['regel 2', 'unreadable']])
    const broken = JSON.parse(toJson(EXAMPLE)) as typeof EXAMPLE
    broken.items[2]!.asked.weight = 7 as never
    delete (broken.themes[0] as { asked?: object }).asked
    expect(faults(JSON.stringify(broken))).toEqual([
      ['themes[1].asked', 'shape'],
      ['items[3].asked.weight', 'shape'],
    ])
    const twice = { ...EXAMPLE, themes: [...EXAMPLE.themes, EXAMPLE.themes[0]] }
    expect(faults(JSON.stringify(twice))).toEqual([['theme aanspreekpunt', 'twice']])
  })
  test('names its schema, by which another program takes it and refuses a broken one', () => {
    const file = JSON.parse(toJson(RICH, 'https://scan.example')) as Record<string, unknown>
    expect(file['$schema']).toBe('https://scan.example/data/vragenlijst.schema.json')
    const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
    expect(schema.safeParse(file).success).toBe(true)
    expect(schema.safeParse({ ...file, themes: 'geen' }).success).toBe(false)
    expect(schema.safeParse({ ...file, meer: 1 }).success).toBe(false)
  })
})

describe('edits towards a file', () => {
  const stored = partsOf(EXAMPLE).map((part) => ({ ...part, version: 3 }))
  test('are none for the same', () => {
    expect(editsTowards(stored, read(toJson(EXAMPLE)))).toEqual([])
  })
  test('are made on the version that is stored; what is not in the file is taken out', () => {
    const changed = withItem('bcf-fte', () => ({ max: 999 }))
    const edits = editsTowards(stored, {
      ...changed,
      contradictions: EXAMPLE.contradictions.slice(1),
    })
    expect(edits.filter(({ kind }) => kind === 'item')).toMatchObject([
      { id: 'bcf-fte', version: 3 },
    ])
    const [first] = EXAMPLE.contradictions
    expect(edits).toContainEqual(expect.objectContaining({ id: first?.id, content: null }))
  })
})

test('two versions side by side: what changed, per part and field', () => {
  expect(compareVersions(EXAMPLE, EXAMPLE)).toEqual([])
  const later = {
    ...withItem('bcf-fte', () => ({ max: 999 })),
    contradictions: EXAMPLE.contradictions.slice(1),
  }
  expect(compareVersions(EXAMPLE, later)).toEqual([
    {
      ...{ kind: 'item', id: 'bcf-fte', change: 'changed' },
      fields: [{ path: 'asked.max', before: expect.any(String) as string, after: '999' }],
    },
    expect.objectContaining({ kind: 'contradiction', change: 'removed' }),
  ])
})
