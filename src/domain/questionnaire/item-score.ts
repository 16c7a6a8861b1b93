import type { AnswerValue } from './answers.ts'
import type { Item } from './definition.ts'

/**
 * Score of one answered item, 0-100 (dossier e1, "Item → theme → total").
 * @returns null for items that are not scored: context, dates and numbers without anchors.
 */
export function itemScore(item: Item, value: AnswerValue): number | null {
  if (item.weight === 0) return null
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options.find(({ id }) => id === value)?.score ?? null
    case 'multi': {
      const chosen = Array.isArray(value) ? value : []
      const sum = item.options.reduce(
        (total, { id, score }) => total + (chosen.includes(id) ? score : 0),
        0,
      )
      return Math.min(item.cap, sum)
    }
    case 'number':
      return item.anchors && typeof value === 'number' ? interpolate(item.anchors, value) : null
    case 'date':
      return null
  }
}

/** Linear between the anchors (ascending x), flat outside them. */
function interpolate(anchors: readonly (readonly [number, number])[], x: number): number | null {
  const upper = anchors.findIndex(([anchor]) => x <= anchor)
  const [x1, y1] = anchors[upper] ?? anchors.at(-1) ?? [0, null]
  const [x0, y0] = anchors[upper - 1] ?? [x1, y1]
  if (y0 === null || y1 === null || x1 === x0 || upper === -1) return y1
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}
