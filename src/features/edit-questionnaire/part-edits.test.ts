import { expect, test } from 'vitest'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { restored, takenOut } from './part-edits.ts'

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

test.each(['item', 'ratingItem'] as const)(
  'an %s that is put back has its links again, on both sides',
  (kind) => {
    const part = PARTS.find((each) => each.kind === kind && linksOf(each).length > 1)!
    const after = applied(PARTS, takenOut(PARTS, part))
    const back = applied(after, restored(after, part, 2))
    const byName = (parts: typeof PARTS) =>
      parts
        .map((each) => [each.kind, each.id, [...linksOf(each)].sort()])
        .sort((a, b) => (String(a) < String(b) ? -1 : 1))
    expect(byName(back)).toEqual(byName(PARTS))
    expect(restored(after, part, 2)[0]).toMatchObject({ id: part.id, version: 2 })
  },
)

test('a link to what is gone meanwhile does not come back', () => {
  const part = PARTS.find((each) => each.kind === 'item' && linksOf(each).length > 1)!
  const [gone, ...kept] = linksOf(part)
  const after = applied(
    applied(PARTS, takenOut(PARTS, part)),
    takenOut(
      PARTS,
      PARTS.find(({ kind, id }) => kind === 'ratingItem' && id === gone)!,
    ),
  )
  const [edit] = restored(after, part, 2)
  expect(linksOf(edit as (typeof PARTS)[number])).toEqual(kept)
})

test('taking out a theme changes nothing else', () => {
  const theme = PARTS.find(({ kind }) => kind === 'theme')!
  expect(takenOut(PARTS, theme)).toHaveLength(1)
})

/** The parts after some edits. */
function applied(parts: typeof PARTS, edits: ReturnType<typeof takenOut>): typeof PARTS {
  const named = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`
  const edited = new Map(edits.map((edit) => [named(edit), edit]))
  return [
    ...parts.filter((part) => !edited.has(named(part))),
    ...edits
      .filter(({ content }) => content !== null)
      .map((edit) => ({ ...edit, changedBy: null, changedAt: '' })),
  ]
}

function linksOf({ kind, content }: { kind: string; content: unknown }): readonly string[] {
  const { asked } = content as { asked?: { scanItems?: string[]; ratingItems?: string[] } }
  if (kind === 'item') return asked?.ratingItems ?? []
  return kind === 'ratingItem' ? (asked?.scanItems ?? []) : []
}
