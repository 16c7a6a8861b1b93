import type { Definition, RatingItem } from '#domain/questionnaire/definition.ts'
import type { Need, RatedItem } from '#domain/quick-wins/need.ts'
import { publication } from '#domain/rating/publishing.ts'
import { formatShare } from '#i18n/formats.ts'
import { messages } from './both-sides.messages.ts'

/** An entrepreneur item of which enough is known to show it. */
export type Rated = {
  /** In the order of the questionnaire, from 1. */
  number: number
  item: RatingItem
  values: RatedItem
}

/** The items that may be shown, of the municipality itself or of the region. */
export function ratedItems(
  definition: Definition,
  needs: readonly Need[],
  whose: 'own' | 'region',
): readonly Rated[] {
  return definition.ratingItems.flatMap((item, index) => {
    const values = needs.find(({ ratingItem }) => ratingItem === item.id)?.[whose]
    return values ? [{ number: index + 1, item, values }] : []
  })
}

/** The share that is satisfied with its 95 % interval, as it is shown: "62% (55%–69%)". */
export function satisfiedWords({ values: { shareSatisfied, shareMargin } }: Rated): string {
  return messages.margin(
    formatShare(shareSatisfied),
    formatShare(Math.max(0, shareSatisfied - shareMargin)),
    formatShare(Math.min(1, shareSatisfied + shareMargin)),
  )
}

/** Whether there are so few responses that the numbers only give an indication (dossier e2). */
export function isIndicative({ values: { n } }: Rated): boolean {
  return publication(n) === 'indicative'
}
