import { lineage } from '../../comparison/lineage.ts'
import type { Definition, Item } from '../definition.ts'

/** Where a question of a draft comes from that the version before does not know by its name. */
export type Origin =
  | { how: 'new' }
  /** It is an old question that was taken out: it takes that name, and the trend goes on. */
  | { how: 'is'; items: readonly [string] }
  | { how: 'split' | 'merged'; items: readonly string[] }

/** From this share of words in common on, two questions are told to be alike: an estimate, for an editor to judge. */
const ALIKE = 0.5

/**
 * What the product proposes for a question that is not in the version before, by the likeness of its words with those of
 * questions that were taken out: like several of them it was merged from those, beside others like the same one it was
 * split from that.
 * @param items of the draft.
 */
export function proposedOrigin(before: Definition, items: readonly Item[], item: Item): Origin {
  const asked = new Set(items.map(({ id }) => id))
  const known = new Set(before.items.map(({ id }) => id))
  const gone = before.items.filter(({ id }) => !asked.has(id))
  const [first, ...others] = gone
    .map((old) => ({ old, likeness: likeness(old, item) }))
    .filter((each) => each.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ old }) => old)
  if (!first) return { how: 'new' }
  if (others.length > 0) return { how: 'merged', items: [first, ...others].map(({ id }) => id) }
  const siblings = items.filter((other) => !known.has(other.id) && likeness(first, other) >= ALIKE)
  if (siblings.length > 1) return { how: 'split', items: [first.id] }
  return couldBe(before, items, item).includes(first)
    ? { how: 'is', items: [first.id] }
    : { how: 'new' }
}

/**
 * The questions of the version before that a new question can turn out to be: they are not in the draft, and an answer
 * is counted and scored as then.
 */
export function couldBe(before: Definition, items: readonly Item[], item: Item): readonly Item[] {
  const asked = new Set(items.map(({ id }) => id))
  if (before.items.some(({ id }) => id === item.id)) return []
  return before.items.filter(
    (old) => !asked.has(old.id) && lineage(before, { ...item, id: old.id }) !== 'new',
  )
}

/** The share of words that two questions have in common, of the one with the fewest. */
function likeness(a: Item, b: Item): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const both = [...one].filter((word) => other.has(word)).length
  return both / Math.max(1, Math.min(one.size, other.size))
}

const wordsOf = (item: Item): ReadonlySet<string> => {
  const answers = 'options' in item ? item.options.map(({ text }) => text) : []
  return new Set(
    [item.text.nl, ...answers]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu),
  )
}
