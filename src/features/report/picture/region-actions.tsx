import { useSuspenseQuery } from '@tanstack/react-query'
import { kernteamQueries } from '#data/kernteam.ts'
import { Figure } from '#ui/layout/card.tsx'
import { actionsTitle, byState, proofSaid } from '../actions-said.ts'
import { messages } from '../report.messages.ts'

const { picture } = messages

/**
 * What is being done, and what the next round said of it.
 * @param seen what the reader may see: all, or what municipalities share.
 */
export function RegionActions({ seen }: { seen: 'all' | 'shared' }) {
  const actions = useSuspenseQuery(kernteamQueries.actions()).data
  return (
    <section className="stack stack--small" aria-labelledby="acties">
      <h2 id="acties">{actionsTitle(actions)}</h2>
      {actions.length === 0 ? (
        <p>{picture.noActions[seen]}</p>
      ) : (
        <>
          <p className="subtle small">{picture.actionsOf[seen]}</p>
          <div className="cluster">
            {byState(actions).map(({ label, n }) => (
              <Figure key={label} value={n} label={label} />
            ))}
          </div>
          <p>{proofSaid(actions)}</p>
        </>
      )}
    </section>
  )
}
