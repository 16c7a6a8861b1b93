import { expect, test } from 'vitest'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { takenOut } from './part-edits.ts'

const PARTS = partsOf(EXAMPLE).map((part) => ({
  ...part,
  version: 1,
  changedBy: null,
  changedAt: '2026-11-01T10:00:00Z',
}))

test.each(['item', 'ratingItem'] as const)(
  'an %s that is taken out is linked to by nothing',
  (kind) => {
    const linked = PARTS.filter((part) => part.kind === kind)
    let changed = 0
    for (const part of linked) {
      const [gone, ...others] = takenOut(PARTS, part)
      expect(gone).toMatchObject({ kind, id: part.id, content: null })
      const links = PARTS.filter(
        (other) => other.kind !== kind && JSON.stringify(linksOf(other)).includes(`"${part.id}"`),
      )
      expect(others.map(({ id }) => id)).toEqual(links.map(({ id }) => id))
      for (const other of others) expect(linksOf(other)).not.toContain(part.id)
      changed += others.length
    }
    expect(changed).toBeGreaterThan(10)
  },
)

test('taking out a theme changes nothing else', () => {
  const theme = PARTS.find(({ kind }) => kind === 'theme')!
  expect(takenOut(PARTS, theme)).toHaveLength(1)
})

function linksOf({ kind, content }: { kind: string; content: unknown }): readonly string[] {
  const { asked } = content as { asked?: { scanItems?: string[]; ratingItems?: string[] } }
  if (kind === 'item') return asked?.ratingItems ?? []
  return kind === 'ratingItem' ? (asked?.scanItems ?? []) : []
}
