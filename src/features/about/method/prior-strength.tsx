import { useQuery } from '@tanstack/react-query'
import { publicResultQueries } from '#data/public-results.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import { SHRINKAGE } from '#domain/quick-wins/need.ts'
import { STRONGEST, suggestedStrength } from '#domain/quick-wins/prior-strength.ts'
import { messages } from './method.messages.ts'
import { Rules } from './method-parts.tsx'

/** What the newest published round says of the strength of the region; nothing when it cannot say. */
export function PriorStrength() {
  const [round] = useQuery(publicResultQueries.rounds()).data ?? []
  const { data: results } = useQuery({
    ...publicResultQueries.results(round?.id ?? ''),
    enabled: round !== undefined,
  })
  const words = messages.quickWins.strength
  if (!round)
    return <Rules title={words.title} rules={[words.none(SHRINKAGE, ENOUGH_FOR_A_MEDIAN)]} />
  if (!results) return null
  const found = suggestedStrength(results)
  return (
    <Rules
      title={words.title}
      rules={
        found
          ? [
              words.found(round.name, told(found.importance), told(found.satisfaction), SHRINKAGE),
              words.how,
            ]
          : [words.none(SHRINKAGE, ENOUGH_FOR_A_MEDIAN)]
      }
    />
  )
}

const told = (strength: number) =>
  strength === STRONGEST ? messages.quickWins.strength.most(STRONGEST) : String(strength)
