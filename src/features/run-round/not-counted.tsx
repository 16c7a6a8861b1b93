import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { fewNames } from '#ui/layout/few.ts'
import { messages } from './run-round.messages.ts'

const words = messages.notCounted

/**
 * Before a round closes: which responses will not count. How many wait for a group of ten is told to nobody,
 * for that number would move with every single visitor (decision 130).
 */
export function NotCounted({ tooFew }: { tooFew: readonly string[] }) {
  return (
    <div className="stack stack--small">
      <p>{words.title}</p>
      <ul>
        {tooFew.length > 0 && <li>{words.tooFew(fewNames(tooFew), tooFew.length)}</li>}
        <li>{words.lastOnes(PUBLISHED_FROM)}</li>
        <li>{words.ofThisWeek}</li>
      </ul>
    </div>
  )
}
