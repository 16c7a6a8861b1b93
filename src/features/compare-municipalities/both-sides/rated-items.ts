import type { Definition, RatingItem } from '#domain/questionnaire/definition.ts'
import type { Need, RatedItem } from '#domain/quick-wins/need.ts'
import { publication } from '#domain/rating/publishing.ts'

/** An entrepreneur item of which enough is known to show it. */
export type Rated = {
  item: RatingItem
  values: RatedItem
}

/** The items that may be shown, of the municipality itself or of the region. */
export function ratedItems(
  definition: Definition,
  needs: readonly Need[],
  whose: 'own' | 'region',
): readonly Rated[] {
  return definition.ratingItems.flatMap((item) => {
    const values = needs.find(({ ratingItem }) => ratingItem === item.id)?.[whose]
    return values ? [{ item, values }] : []
  })
}

/** Whether there are so few responses that the numbers only give an indication (dossier e2). */
export function isIndicative({ values: { n } }: Rated): boolean {
  return publication(n) === 'indicative'
}
