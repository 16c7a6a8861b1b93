import type { Definition, Item } from '#domain/questionnaire/definition.ts'

/**
 * The scores of dossier e1 once more, written down apart from the product and as plainly as can be: what
 * the charts show is compared with it.
 */
export type Stored = Record<string, { status: string; value?: unknown }>

/** What an item counts for: a score, nothing yet (`open`), or not at all (`out`). */
type Counts = number | 'open' | 'out'

export function plainItem(item: Item, answers: Stored): Counts {
  const condition = item.showIf
  if (condition) {
    const before = answers[condition.item]
    if (before?.status !== 'answered') return item.hiddenScore === undefined ? 'out' : 'open'
    const holds =
      'atLeast' in condition
        ? Number(before.value) >= condition.atLeast
        : [before.value].flat().some((value) => condition.oneOf.includes(String(value)))
    if (!holds) return item.hiddenScore ?? 'out'
  }
  const answer = answers[item.id]
  if (answer?.status === 'notApplicable') return 'out'
  if (answer?.status !== 'answered') return 'open'
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options.find(({ id }) => id === answer.value)?.score ?? NaN
    case 'multi': {
      const chosen = answer.value as string[]
      const points = item.options.filter(({ id }) => chosen.includes(id)).map((o) => o.score)
      return Math.min(
        item.cap,
        points.reduce((a, b) => a + b, 0),
      )
    }
    case 'number':
      return between(item.anchors ?? [], Number(answer.value))
    case 'date':
      return 'out'
  }
}

function between(anchors: readonly (readonly [number, number])[], value: number): number {
  const right = anchors.findIndex(([at]) => at >= value)
  const last = anchors.at(-1)
  if (right === 0) return anchors[0]?.[1] ?? NaN
  if (right < 0) return last?.[1] ?? NaN
  const [[x0, y0], [x1, y1]] = [anchors[right - 1] ?? [0, 0], anchors[right] ?? [0, 0]]
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0)
}

/** Null when less than 60 % of a theme that applies is answered. */
export function plainTheme(definition: Definition, answers: Stored, theme: string): number | null {
  const items = definition.items.filter((item) => item.theme === theme && item.weight > 0)
  let [sum, counted, all] = [0, 0, 0]
  for (const item of items) {
    const counts = plainItem(item, answers)
    if (counts === 'out') continue
    all += item.weight
    if (counts === 'open') continue
    counted += item.weight
    sum += item.weight * counts
  }
  return all > 0 && counted / all >= 0.6 ? sum / counted : null
}

/** By weight over the themes with a score. */
export function plainTotal(definition: Definition, answers: Stored): number {
  const themes = definition.themes.flatMap(({ id, weight }) => {
    const score = plainTheme(definition, answers, id)
    return score === null ? [] : [{ weight, score }]
  })
  const weights = themes.reduce((all, { weight }) => all + weight, 0)
  return themes.reduce((all, { weight, score }) => all + weight * score, 0) / weights
}

/** The middle one, or halfway the middle two. */
export function plainMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
}
