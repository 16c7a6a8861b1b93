import { useSuspenseQuery } from '@tanstack/react-query'
import { added } from '#domain/proof/kernteam.ts'
import { ACTION_STATUSES } from '#domain/action.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { Figure } from '#ui/layout/card.tsx'
import { messages } from '../report.messages.ts'

const { picture } = messages

/**
 * What is being done, and what the next round said of it.
 * @param seen what the reader may see: all, or what municipalities share.
 */
export function RegionActions({ seen }: { seen: 'all' | 'shared' }) {
  const actions = useSuspenseQuery(kernteamQueries.actions()).data
  const { improved = 0, none = 0, worse = 0 } = added(actions.map(({ ratings }) => ratings))
  return (
    <section className="stack stack--small" aria-labelledby="acties">
      <h2 id="acties">{picture.actions}</h2>
      {actions.length === 0 ? (
        <p>{picture.noActions[seen]}</p>
      ) : (
        <>
          <p className="subtle small">{picture.actionsOf[seen]}</p>
          <div className="cluster">
            {ACTION_STATUSES.map((status) => (
              <Figure
                key={status}
                value={actions.filter((action) => action.status === status).length}
                label={picture.actionState[status]}
              />
            ))}
          </div>
          <p>
            {improved + none + worse === 0
              ? picture.notProven
              : picture.proven(improved, none, worse)}
          </p>
        </>
      )}
    </section>
  )
}
