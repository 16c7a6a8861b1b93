import { expect, test } from 'vitest'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { lastOf, movedBehind, movedTo, siblingsOf, themeOf } from './moved.ts'

const PARTS = partsOf(EXAMPLE).map((part) => ({
  ...part,
  ...{ version: 1, changedBy: null, changedAt: '2026-11-01T10:00:00Z' },
}))
const ITEMS = PARTS.filter(({ kind }) => kind === 'item')
const idsOf = (parts: readonly { id: string; position: number }[]) =>
  [...parts].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map(({ id }) => id)

const [HERE, THERE] = EXAMPLE.themes.map(({ asked }) =>
  ITEMS.filter((part) => themeOf(part) === asked.id),
) as [typeof ITEMS, typeof ITEMS]

test.each(['the first', 'the last'])(
  '%s question of a theme that goes behind one of another theme belongs to that one',
  (which) => {
    // Right before it, so that its number stays as it is.
    const moving = which === 'the first' ? THERE[0]! : THERE.at(-1)!
    const edits = movedTo(PARTS, moving, lastOf(HERE))
    const moved = edits.find(({ id }) => id === moving.id)
    expect(moved).toMatchObject({ content: { asked: { theme: themeOf(HERE[0]!) } } })
    expect(moved?.content).toEqual(
      expect.objectContaining({ words: (moving.content as { words: unknown }).words }),
    )
    const others = edits.filter(({ id }) => id !== moving.id)
    for (const { id, content } of others)
      expect(content).toBe(ITEMS.find((part) => part.id === id)!.content)
    const order = after(edits)
    expect(order[order.indexOf(lastOf(HERE)) + 1]).toBe(moving.id)
  },
)

test('a question that goes to the front stands before the others of its theme, and not before other themes', () => {
  const moving = THERE.at(-1)!
  const edits = movedTo(PARTS, moving, '')
  expect(themeOf({ content: edits.find(({ id }) => id === moving.id)!.content })).toBe(
    themeOf(moving),
  )
  expect(edits.length).toBeLessThanOrEqual(THERE.length)
  expect(after(edits).slice(0, HERE.length + 1)).toEqual([...idsOf(HERE), moving.id])
})

test('the place of a theme is among all themes, of a question among those of its theme', () => {
  const themes = PARTS.filter(({ kind }) => kind === 'theme')
  expect(siblingsOf(PARTS, themes[0]!)).toEqual(themes)
  expect(siblingsOf(PARTS, THERE[0]!)).toEqual(THERE)
})

/** The order of the questions after these edits. */
function after(edits: ReturnType<typeof movedBehind>, parts = ITEMS) {
  const kept = parts.filter(({ id }) => !edits.some((edit) => edit.id === id))
  return idsOf([...kept, ...edits])
}

test.each([
  [0, 40],
  [40, 0],
  [5, 6],
  [6, 5],
  [0, 47],
])(
  'question %i goes behind question %i in one save, and the others keep their order',
  (from, to) => {
    const [moving, behind] = [ITEMS[from]!, ITEMS[to]!]
    const others = idsOf(ITEMS).filter((id) => id !== moving.id)
    const at = others.indexOf(behind.id) + 1
    const edits = movedBehind(PARTS, moving, behind.id)
    expect(after(edits)).toEqual([...others.slice(0, at), moving.id, ...others.slice(at)])
    expect(edits.every(({ kind }) => kind === 'item')).toBe(true)
    expect(edits.length).toBeLessThanOrEqual(Math.abs(from - to) + 1)
  },
)

test('a new question stands where it is asked to, also where places were taken twice', () => {
  const fresh = { kind: 'item' as const, id: 'nieuw', version: 0, content: {} }
  expect(after(movedBehind(PARTS, fresh, ''))[0]).toBe('nieuw')
  const third = ITEMS[2]!.id
  const doubled = ITEMS.map((part, place) => ({ ...part, position: place < 5 ? 0 : place }))
  const order = idsOf(doubled)
  const at = order.indexOf(third) + 1
  expect(
    after(
      movedBehind(
        doubled.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
        fresh,
        third,
      ),
      doubled,
    ),
  ).toEqual([...order.slice(0, at), 'nieuw', ...order.slice(at)])
})
