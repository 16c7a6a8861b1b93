import { lineage } from '../../comparison/lineage.ts'
import type { Definition, Item } from '../definition.ts'
import type { Decision } from './document.ts'

/** How a question of a draft stands to the version it was started from. */
export type Standing = {
  item: string
  how: 'same' | Decision['how']
  /** The questions of that version it is, or comes from. */
  from: readonly string[]
  /** Whether an editor said so; what is the same needs no decision. */
  decided: boolean
}

/**
 * How every question stands, as the product proposes it by the one notion of the same question, and whether an
 * editor agreed to just that (`private.draft_lineage` in supabase/schemas does the same). An editor decides
 * otherwise by giving a question another name, also the one of an old question (`couldBe`), or by what it says that
 * it follows.
 */
export function lineageOfDraft(
  before: Definition,
  items: readonly Item[],
  decisions: Readonly<Record<string, Decision>>,
): readonly Standing[] {
  const standing = (item: string, how: Standing['how'], from: readonly string[]): Standing => {
    const said = decisions[item]
    const agreed = said?.how === how && said.from.join() === from.join()
    return { item, how, from, decided: how === 'same' || agreed }
  }
  const known = new Set(before.items.map(({ id }) => id))
  const now = new Set(items.map(({ id }) => id))
  return [
    ...items.map((item) =>
      standing(
        item.id,
        lineage(before, item),
        known.has(item.id) ? [item.id] : (item.follows?.items ?? []),
      ),
    ),
    ...before.items.flatMap(({ id }) => (now.has(id) ? [] : [standing(id, 'gone', [id])])),
  ]
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

/** In how many municipalities something is built on a question of the version before. */
export type Reach = { item: string; trends: number; prefilled: number; proofs: number }

/** What a change of a question breaks, in numbers of municipalities. */
export type Break = Omit<Reach, 'item'> & { standing: Standing }

/**
 * What breaks with each question that is not the same. A rewording breaks only what is filled in beforehand: a trend
 * and a proof go on over it, with a mark.
 */
export function breaksOf(
  standings: readonly Standing[],
  reach: readonly Reach[],
): readonly Break[] {
  return standings
    .filter(({ how }) => how !== 'same')
    .map((standing): Break => {
      const most = (of: 'trends' | 'prefilled' | 'proofs') =>
        Math.max(
          0,
          ...reach.filter(({ item }) => standing.from.includes(item)).map((each) => each[of]),
        )
      const goesOn = standing.how === 'reworded'
      return {
        standing,
        trends: goesOn ? 0 : most('trends'),
        prefilled: most('prefilled'),
        proofs: goesOn ? 0 : most('proofs'),
      }
    })
}
