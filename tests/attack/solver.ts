/**
 * What an attacker knows of a group of answers: how many there are, and the least and the most they
 * can add up to. One answer lies between `lowest` and `highest`.
 */
export type Known = {
  name: string
  n: number
  least: number
  most: number
  lowest: number
  highest: number
}

/** A group that consists of these parts and of others of whom nothing was told. */
export type Relation = { whole: Known; parts: readonly Known[] }

/** From so many answers on a sum may be known, and that all of them said the same. */
export type Limits = { sum: number; unanimous: number }

const total = (parts: readonly Known[], of: 'n' | 'least' | 'most') =>
  parts.reduce((sum, part) => sum + part[of], 0)

/** What subtracting tells of the others. */
export function others({ whole, parts }: Relation): Known {
  const { lowest, highest } = whole
  const n = whole.n - total(parts, 'n')
  return {
    name: `${whole.name} minus ${parts.map(({ name }) => name).join(', ')}`,
    n,
    least: Math.max(lowest * n, whole.least - total(parts, 'most')),
    most: Math.min(highest * n, whole.most - total(parts, 'least')),
    lowest,
    highest,
  }
}

/**
 * Narrows what is known with every relation until nothing changes (exact bounds on whole numbers).
 * Changes the groups in place: they are shared between relations.
 */
export function narrow(relations: readonly Relation[]): void {
  let changed = true
  const tighten = (group: Known, least: number, most: number) => {
    if (least <= group.least && most >= group.most) return
    group.least = Math.max(group.least, least)
    group.most = Math.min(group.most, most)
    changed = true
  }
  while (changed) {
    changed = false
    for (const relation of relations) {
      const rest = others(relation)
      const all = [...relation.parts, rest]
      tighten(relation.whole, total(all, 'least'), total(all, 'most'))
      for (const part of relation.parts) {
        const besides = all.filter((other) => other !== part)
        tighten(
          part,
          relation.whole.least - total(besides, 'most'),
          relation.whole.most - total(besides, 'least'),
        )
      }
    }
  }
}

/** Why this group should not have been known, or null. */
export function leak({ name, n, least, most, lowest, highest }: Known, limits: Limits) {
  if (n <= 0) return null
  if (n < limits.sum && least === most) return `${name}: the sum of ${n} is ${least}`
  if (n < limits.unanimous && (most <= lowest * n || least >= highest * n))
    return `${name}: all ${n} said the same`
  return null
}
