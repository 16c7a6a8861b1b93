import type { Definition, RatingItem } from '#domain/questionnaire/definition.ts'
import type { Need, RatedItem } from '#domain/quick-wins/need.ts'
import { marginsOf, type Margins } from '#domain/rating/margins.ts'
import type { PublicResult } from '#domain/rating/public-result.ts'
import { publication } from '#domain/rating/publishing.ts'
import { wilson, type Interval } from '#domain/rating/statistics.ts'

/** An entrepreneur item of which enough is known to show it. */
export type Rated = {
  /** In the order of the questionnaire, from 1. */
  number: number
  item: RatingItem
  values: RatedItem
  /** Of the share that is satisfied, 0-1; null when there is no such share. */
  interval: Interval | null
  /** Of the two means. */
  margins: Margins
}

/**
 * The items that may be shown, of the municipality itself or of the region.
 * @param published what was published of the same; nothing as long as the round is open.
 */
export function ratedItems(
  definition: Definition,
  needs: readonly Need[],
  whose: 'own' | 'region',
  published: readonly PublicResult[],
): readonly Rated[] {
  return definition.ratingItems.flatMap((item, index) => {
    const values = needs.find(({ ratingItem }) => ratingItem === item.id)?.[whose]
    if (!values) return []
    const said = published.find(({ ratingItem }) => ratingItem === item.id)
    const margins = marginsOf(values, said)
    return [{ number: index + 1, item, values, interval: intervalOf(values), margins }]
  })
}

function intervalOf({ n, shareSatisfied }: RatedItem): Interval | null {
  return shareSatisfied === null ? null : wilson(shareSatisfied * n, n)
}

/** Whether there are so few responses that the numbers only give an indication (dossier e2). */
export function isIndicative({ values: { n } }: Rated): boolean {
  return publication(n) === 'indicative'
}
