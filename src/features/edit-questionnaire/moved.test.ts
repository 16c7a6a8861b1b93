import { expect, test } from 'vitest'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { movedBehind } from './moved.ts'

const PARTS = partsOf(EXAMPLE).map((part) => ({
  ...part,
  ...{ version: 1, changedBy: null, changedAt: '2026-11-01T10:00:00Z' },
}))
const ITEMS = PARTS.filter(({ kind }) => kind === 'item')
const idsOf = (parts: readonly { id: string; position: number }[]) =>
  [...parts].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map(({ id }) => id)

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
