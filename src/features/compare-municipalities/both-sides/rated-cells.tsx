import { sinceBefore, type RatedBefore, type RatedOf } from '#domain/rating/since-before.ts'
import { formatNumber, formatScore, formatShare } from '#i18n/formats.ts'
import { marginAlone } from '#i18n/margin-words.ts'
import { SinceBefore } from '#parts/since-before.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import { messages } from './both-sides.messages.ts'
import { isIndicative, type Rated } from './rated-items.ts'

/** How many responses an item has, and whether that is few. */
export function Responses({ rated }: { rated: Rated }) {
  const n = formatNumber(rated.values.n)
  if (!isIndicative(rated)) return n
  return (
    <>
      {n}{' '}
      <OwnColumn name={messages.inFile.certainty} value={messages.indicative}>
        ({messages.indicative})
      </OwnColumn>
    </>
  )
}

/** The share that is satisfied with its margin in points: "62% (± 7)". */
export function Satisfied({ rated: { values } }: { rated: Rated }) {
  const { shareSatisfied, shareMargin } = values
  const margin = formatScore(100 * shareMargin)
  return (
    <>
      {formatShare(shareSatisfied)}{' '}
      <OwnColumn name={messages.inFile.satisfiedMargin} value={margin}>
        {marginAlone(margin)}
      </OwnColumn>
    </>
  )
}

export type SinceProps = { rated: Rated; before: RatedBefore | null; of: RatedOf }

/** What it was in the round before. */
export function Since({ rated: { item, values }, before, of }: SinceProps) {
  if (!before) return null
  return (
    <SinceBefore
      change={sinceBefore(before, item.id, values, of)}
      round={before.round}
      what={of === 'importance' ? messages.important : messages.satisfied}
    />
  )
}
