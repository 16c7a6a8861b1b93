import { useMemo } from 'react'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import type { Questionnaire } from '#domain/questionnaire/wording.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import {
  choicesIn,
  chosenItems,
  chosenMeasures,
  type ChosenMeasure,
} from '#domain/quick-wins/deliberate.ts'
import { donorsFor, type ShownDonor } from '#domain/quick-wins/donors.ts'
import { unmetDuties, type UnmetDuty } from '#domain/quick-wins/fits.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { forMunicipality, type OwnMeasure } from '#domain/quick-wins/own-measure.ts'
import { rankMeasures, type QuickWin, type RankedMeasures } from '#domain/quick-wins/ranking.ts'
import { topShares } from '#domain/quick-wins/stability.ts'
import type { RatedBefore } from '#domain/rating/since-before.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { measureQueries } from '#data/measures.ts'
import { memberQueries } from '#data/members.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { useNeedsBefore } from '#parts/use-needs-before.ts'
import { today } from '#i18n/today.ts'
import { memberName } from '#i18n/person-name.ts'

/** Everything the list of one municipality shows. */
export type QuickWinsOfScan = {
  scan: Scan
  round: Round
  municipality: Municipality
  definition: Questionnaire
  sheet: ScoreSheet
  needs: readonly Need[]
  /** What entrepreneurs said in the round before, of the municipality and of the region. */
  before: Readonly<Record<'own' | 'region', RatedBefore | null>>
  /** How many entrepreneurs rated; null below the publishing threshold. */
  responses: number | null
  ranked: RankedMeasures
  /** How often a measure is in the top when needs are drawn again, 0-1; null without ratings. */
  topShare: ((quickWin: QuickWin) => number) | null
  /** At most three municipalities that already do it, in the order in which they are shown. */
  helpers: (quickWin: QuickWin) => readonly ShownDonor[]
  /** The measures as the catalogue has them, without what the municipality says itself. */
  catalogue: ReadonlyMap<string, Measure>
  /** The measures as they count for this municipality. */
  measures: readonly Measure[]
  /** What the municipality says of a measure itself. */
  saidOf: (measureId: string) => OwnMeasure | undefined
  /** What it set aside, the latest first. */
  aside: readonly OwnMeasure[]
  /** What is not in the order because the municipality chose so. */
  chosen: readonly ChosenMeasure[]
  /** The legal minimum that its answers do not meet. */
  duties: readonly UnmetDuty[]
  /** Whether the person at the screen may say something for this municipality. */
  mayChange: boolean
  /** Who this was, in words. */
  nameOf: (userId: string) => string
}

/** The measures that are ticked in "what if", and ticking one more or less. */
export type WhatIf = { ticked: readonly string[]; tick: (ids: readonly string[]) => void }

export type QuickWinsView = QuickWinsOfScan & { whatIf: WhatIf }

/**
 * Ranks the measures for a scan from its answers, the needs of entrepreneurs, who can help and what the
 * municipality says itself; live.
 */
export function useQuickWins(scanId: string): QuickWinsOfScan {
  const scan = useSuspenseQuery(scanQueries.one(scanId)).data
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const member = useSuspenseQuery(sessionQueries.current()).data.member
  const [neighbours, catalogue, needs, donors, response, spread, said, members] =
    useSuspenseQueries({
      queries: [
        territoryQueries.neighbours(),
        measureQueries.ofRound(scan.roundId),
        ratingQueries.needs(scan.roundId, scan.municipalityCode),
        ratingQueries.donors(scanId),
        ratingQueries.response(scan.roundId),
        ratingQueries.spread(scan.roundId),
        ownMeasureQueries.all(),
        memberQueries.all(),
      ],
      combine: ([a, b, c, d, e, f, g, h]) =>
        [a.data, b.data, c.data, d.data, e.data, f.data, g.data, h.data] as const,
    })
  const round = rounds.find(({ id }) => id === scan.roundId)
  const municipality = municipalities.find(({ code }) => code === scan.municipalityCode)
  if (!round || !municipality) throw new Error('A scan has a round and a municipality')
  const ownBefore = useNeedsBefore(rounds, round, municipality.code, 'own')
  const regionBefore = useNeedsBefore(rounds, round, municipality.code, 'region')
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const day = today()
  const list = useMemo(() => {
    const own = said.filter((words) => words.municipalityCode === scan.municipalityCode)
    const sheet = score(definition, scan.answers, scan.route)
    const choices = choicesIn(scan.answers, day)
    const input = {
      definition,
      sheet,
      ...forMunicipality(catalogue, own, municipality),
      chosen: chosenItems(choices),
      needs,
      donorItems: new Set(donors.map(({ itemId }) => itemId)),
    }
    const { measures, setAside } = input
    return {
      own,
      sheet,
      measures,
      ranked: rankMeasures(input),
      shares: topShares(input, spread),
      chosen: chosenMeasures(definition, sheet, measures, choices, setAside),
      duties: unmetDuties(catalogue, sheet),
    }
  }, [definition, scan, municipality, catalogue, needs, donors, said, spread, day])
  const { own, sheet, measures, ranked, shares, chosen, duties } = list
  return {
    scan,
    round,
    municipality,
    definition,
    sheet,
    needs,
    before: { own: ownBefore, region: regionBefore },
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
    catalogue: new Map(catalogue.map((measure) => [measure.id, measure])),
    measures,
    saidOf: (id) => own.find(({ measureId }) => measureId === id),
    chosen,
    duties,
    aside: own.filter(({ setAside }) => setAside !== null),
    mayChange: member?.municipalityCode === municipality.code,
    nameOf: (id) => memberName(members, id),
  }
}
