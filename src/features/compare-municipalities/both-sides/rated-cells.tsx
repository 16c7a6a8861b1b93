import { formatNumber, formatShare } from '#i18n/formats.ts'
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
export function Satisfied({ rated: { values, interval } }: { rated: Rated }) {
  if (values.shareSatisfied === null || !interval) return messages.noShare
  return (
    <>
      {formatShare(values.shareSatisfied)}{' '}
      <OwnColumn name={messages.inFile.atLeast} value={formatShare(interval.low)}>
        ({formatShare(interval.low)}
      </OwnColumn>
      <OwnColumn name={messages.inFile.atMost} value={formatShare(interval.high)}>
        –{formatShare(interval.high)})
      </OwnColumn>
    </>
  )
}
