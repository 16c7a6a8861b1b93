import { lineage } from '../../comparison/lineage.ts'
import type { Definition, Item, RatingItem } from '../definition.ts'
import { compareQuestions } from '../same-question.ts'
import type { Decision } from './document.ts'

/** How a question or an experience of a draft stands to the version it was started from. */
export type Standing = {
  kind: 'item' | 'ratingItem'
  item: string
  how: 'same' | Decision['how']
  /** Those of that version it is, or comes from. */
  from: readonly string[]
  /** Whether an editor said so; what is the same needs no decision, and an experience is only told. */
  decided: boolean
  /** In what it counts otherwise than before while it is still the question: the trend of the theme is made anew. */
  recounts: readonly ('theme' | 'weight')[]
}

/**
 * How every question stands, as the product proposes it by the one notion of the same question, and whether an
 * editor agreed to just that, of the question as it is (`private.draft_lineage` in supabase/schemas does the same). An
 * editor decides otherwise by giving a question another name, also the one of an old question, or by what it says that
 * it follows (`Origin`).
 */
export function lineageOfDraft(
  before: Definition,
  items: readonly Item[],
  decisions: Readonly<Record<string, Decision>>,
): readonly Standing[] {
  const known = new Map(before.items.map((item) => [item.id, item]))
  const now = new Set(items.map(({ id }) => id))
  const standing = (id: string, how: Standing['how'], from: readonly string[], item?: Item) => {
    const said = decisions[id]
    const ofThis = !item || (said?.asked && compareQuestions(said.asked, item) === 'same')
    const agreed = said?.how === how && said.from.join() === from.join() && ofThis
    const decided = how === 'same' || (agreed === true && from.every((old) => known.has(old)))
    return { kind: 'item', item: id, how, from, decided, recounts: recounts(item, known) } as const
  }
  return [
    ...items.map((item) =>
      standing(
        item.id,
        lineage(before, item),
        known.has(item.id) ? [item.id] : (item.follows?.items ?? []),
        item,
      ),
    ),
    ...before.items.flatMap(({ id }) => (now.has(id) ? [] : [standing(id, 'gone', [id])])),
  ]
}

function recounts(item: Item | undefined, known: ReadonlyMap<string, Item>): Standing['recounts'] {
  const old = item && known.get(item.id)
  if (!old || compareQuestions(old, item) === 'other') return []
  return (['theme', 'weight'] as const).filter((of) => old[of] !== item[of])
}

/** How every experience stands: it is the same by its name, in the words that entrepreneurs read or in others. */
export function experiencesOfDraft(
  before: Definition,
  ratingItems: readonly RatingItem[],
): readonly Standing[] {
  const standing = (item: string, how: Standing['how']): Standing => ({
    ...{ kind: 'ratingItem', item, how, from: how === 'new' ? [] : [item], decided: true },
    recounts: [],
  })
  return [
    ...ratingItems.map(({ id, text }) => {
      const old = before.ratingItems.find((each) => each.id === id)
      return standing(id, !old ? 'new' : old.text.nl === text.nl ? 'same' : 'reworded')
    }),
    ...before.ratingItems
      .filter(({ id }) => !ratingItems.some((each) => each.id === id))
      .map(({ id }) => standing(id, 'gone')),
  ]
}

/** What an editor agrees to when a question stands so: the question is kept with it, for what is rewritten is another. */
export function decisionOf({ item: id, how, from }: Standing, items: readonly Item[]): Decision {
  const asked = items.find((item) => item.id === id)
  // Of what is the same there is nothing to decide.
  const said = how === 'same' ? 'reworded' : how
  return { how: said, from: [...from], ...(asked && { asked }) }
}

/** In how many municipalities publishing breaks what is built on a question or an experience, or leaves it going on. */
export type Reach = {
  kind: Standing['kind']
  item: string
  trends: number
  prefilled: number
  proofs: number
  goingOn: number
}

/** What a change of a question breaks, in numbers of municipalities. */
export type Break = Omit<Reach, 'item' | 'kind'> & { standing: Standing }

/**
 * What breaks with each question and experience that is not the same, that counts otherwise, or that a round asked and
 * the draft does not, because it was started from an older version. The numbers of what comes from others are theirs.
 */
export function breaksOf(
  standings: readonly Standing[],
  reach: readonly Reach[],
): readonly Break[] {
  const all = [...standings, ...besides(standings, reach)]
  return all.flatMap((standing): Break[] => {
    const of = reach.filter(
      ({ kind, item }) =>
        kind === standing.kind && (item === standing.item || standing.from.includes(item)),
    )
    const most = (name: 'trends' | 'prefilled' | 'proofs' | 'goingOn') =>
      Math.max(0, ...of.map((each) => each[name]))
    const [trends, prefilled, proofs] = [most('trends'), most('prefilled'), most('proofs')]
    const isTold =
      standing.how !== 'same' || standing.recounts.length > 0 || trends + prefilled + proofs > 0
    return isTold ? [{ standing, trends, prefilled, proofs, goingOn: most('goingOn') }] : []
  })
}

/** What a round asked that neither the draft nor the version it was started from knows. */
const besides = (standings: readonly Standing[], reach: readonly Reach[]): readonly Standing[] =>
  reach
    .filter(
      ({ kind, item, trends, prefilled, proofs }) =>
        trends + prefilled + proofs > 0 &&
        !standings.some((known) => known.kind === kind && known.item === item),
    )
    .map(({ kind, item }) => ({
      ...{ kind, item, how: 'gone', from: [item], decided: true, recounts: [] },
    }))
