import type { RatedItem } from '#domain/quick-wins/need.ts'

/** An item that entrepreneurs rated, with the margins that go with a spread of 29 and no noise. */
export function rated(
  n: number,
  importance: number,
  satisfaction: number,
  shareSatisfied = 0.5,
): RatedItem {
  const margin = n > 0 ? (1.959963984540054 * 29) / Math.sqrt(n) : 0
  return {
    ...{ n, importance, satisfaction, shareSatisfied },
    ...{ importanceMargin: margin, satisfactionMargin: margin, shareMargin: 1 / Math.sqrt(n || 1) },
  }
}
