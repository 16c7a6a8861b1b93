import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Compared } from '#domain/comparison/compared.ts'
import { median } from '#domain/comparison/spread.ts'
import type { Round } from '#domain/round.ts'
import { decisionQueries, type MeetingDecision } from '#data/decisions.ts'

/** What the page of a joint action begins with. */
export type ActionSearch = { ronde: string; besluit: string; gemeenten: string[] }

/** The way from a decision to an action, and at once of the newest about the theme. */
export function useToAction(
  { id: roundId }: Round,
  themeId: string,
  compared: readonly Compared[],
): { searchOf: (decision: MeetingDecision) => ActionSearch; newest: () => void } {
  const navigate = useNavigate()
  const decisions = useQuery(decisionQueries.ofRound(roundId)).data ?? []
  const searchOf = ({ id }: MeetingDecision): ActionSearch => ({
    ...{ ronde: roundId, besluit: id },
    gemeenten: whoGainsMost(compared, themeId),
  })
  const newest = decisions
    .filter((decision) => decision.themeId === themeId)
    .toSorted((a, b) => a.decidedAt.localeCompare(b.decidedAt))
    .at(-1)
  return {
    searchOf,
    newest: () => {
      if (newest) void navigate({ to: '/eszl/acties/nieuw', search: searchOf(newest) })
    },
  }
}

/** Who is named and scores below the median of the theme: those are proposed to take part. */
function whoGainsMost(compared: readonly Compared[], themeId: string): string[] {
  const middle = median(compared.map(({ themes }) => themes[themeId] ?? null))
  return compared.flatMap(({ municipalityCode, themes }) => {
    const score = themes[themeId] ?? null
    const below = score !== null && middle !== null && score < middle
    return municipalityCode !== null && below ? [municipalityCode] : []
  })
}
