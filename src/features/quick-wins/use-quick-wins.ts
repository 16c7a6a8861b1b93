import { useMemo } from 'react'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { donorsFor, type ShownDonor } from '#domain/quick-wins/donors.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { rankMeasures, type QuickWin, type RankedMeasures } from '#domain/quick-wins/ranking.ts'
import { topShares } from '#domain/quick-wins/stability.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { queries } from '#data/queries.ts'

/** Everything the list of one municipality shows. */
export type QuickWinsOfScan = {
  scan: Scan
  round: Round
  municipality: Municipality
  definition: Definition
  needs: readonly Need[]
  /** How many entrepreneurs rated; null below the publishing threshold. */
  responses: number | null
  ranked: RankedMeasures
  /** How often a measure is in the top when needs are drawn again, 0-1; null without ratings. */
  topShare: ((quickWin: QuickWin) => number) | null
  /** At most three municipalities that already do it, in the order in which they are shown. */
  helpers: (quickWin: QuickWin) => readonly ShownDonor[]
}

/** Ranks the measures for a scan from its answers, the needs of entrepreneurs and who can help; live. */
export function useQuickWins(scanId: string): QuickWinsOfScan {
  const scan = useSuspenseQuery(queries.scan(scanId)).data
  const rounds = useSuspenseQuery(queries.rounds()).data
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const [neighbours, measures, needs, donors, response] = useSuspenseQueries({
    queries: [
      queries.neighbours(),
      queries.measuresOfRound(scan.roundId),
      queries.needs(scan.roundId, scan.municipalityCode),
      queries.donors(scanId),
      queries.ratingResponse(scan.roundId),
    ],
    combine: ([a, b, c, d, e]) => [a.data, b.data, c.data, d.data, e.data] as const,
  })
  const round = rounds.find(({ id }) => id === scan.roundId)
  const municipality = municipalities.find(({ code }) => code === scan.municipalityCode)
  if (!round || !municipality) throw new Error('A scan has a round and a municipality')
  const definition = useSuspenseQuery(queries.definition(round.questionnaireVersion)).data
  const { ranked, shares } = useMemo(() => {
    const input = {
      definition,
      sheet: score(definition, scan.answers, scan.route),
      measures,
      needs,
      donorItems: new Set(donors.map(({ itemId }) => itemId)),
    }
    return { ranked: rankMeasures(input), shares: topShares(input) }
  }, [definition, scan.answers, scan.route, measures, needs, donors])
  return {
    scan,
    round,
    municipality,
    definition,
    needs,
    responses: response.find(({ municipalityCode: code }) => code === municipality.code)?.n ?? null,
    ranked,
    topShare: shares && (({ measure }) => shares.get(measure.id) ?? 0),
    helpers: ({ measure }) =>
      donorsFor(
        measure.triggers.map(({ item }) => item),
        donors,
        municipality,
        municipalities,
        neighbours,
      ),
  }
}
