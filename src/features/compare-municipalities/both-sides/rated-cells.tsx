import { sinceBefore, type RatedBefore, type RatedOf } from '#domain/rating/since-before.ts'
import { formatNumber, formatShare } from '#i18n/formats.ts'
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

/** The share that is satisfied with its 95 % interval: "62% (55%–69%)". */
export function Satisfied({ rated: { values } }: { rated: Rated }) {
  const { shareSatisfied, shareMargin } = values
  const low = formatShare(Math.max(0, shareSatisfied - shareMargin))
  const high = formatShare(Math.min(1, shareSatisfied + shareMargin))
  return (
    <>
      {formatShare(shareSatisfied)}{' '}
      <OwnColumn name={messages.inFile.atLeast} value={low}>
        ({low}
      </OwnColumn>
      <OwnColumn name={messages.inFile.atMost} value={high}>
        –{high})
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
