import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { score } from '#domain/questionnaire/scoring.ts'
import { choicesIn, chosenItems, chosenMeasures } from '#domain/quick-wins/deliberate.ts'
import { forMunicipality } from '#domain/quick-wins/own-measure.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { roundBefore, type Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { territoryQueries } from '#data/territory.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import { useNeedsBefore } from '#parts/use-needs-before.ts'
import { today } from '#i18n/today.ts'
import { detailsOf, type Details } from './details.ts'
import { themesMoved, type HandedInRound } from './themes-moved.ts'

/** The tables of the report of one scan; with the frozen score when it was handed in. */
export function useReport(scan: Scan, round: Round): Details {
  const found = useSuspenseQueries({
    queries: [
      questionnaireQueries.version(round.questionnaireVersion),
      scoreSheetQueries.ofScans([scan.id]),
      spreadQueries.themes(scan.id),
      ratingQueries.needs(round.id, scan.municipalityCode),
      ratingQueries.response(round.id),
      measureQueries.ofRound(round.id),
      ratingQueries.donors(scan.id),
      ownMeasureQueries.all(),
      territoryQueries.everywhere(),
      roundQueries.all(),
    ],
    combine: ([a, b, c, d, e, f, g, h, i, j]) =>
      [a.data, b.data, c.data, d.data, e.data, f.data, g.data, h.data, i.data, j.data] as const,
  })
  const [definition, sheets, spread, needs, response, measures, donors, own, places, rounds] = found
  const before = useNeedsBefore(rounds, round, scan.municipalityCode, 'own')
  const earlier = useEarlier(rounds, round, scan.municipalityCode)
  const said = own.filter(({ municipalityCode }) => municipalityCode === scan.municipalityCode)
  const sheet = sheets[0]?.sheet ?? score(definition, scan.answers, scan.route)
  const choices = choicesIn(scan.answers, today())
  const place = places.find(({ code }) => code === scan.municipalityCode)
  const adapted = forMunicipality(measures, said, place)
  const donorItems = new Set(donors.map(({ itemId }) => itemId))
  return detailsOf({
    municipality: { name: place?.name ?? scan.municipalityCode },
    definition,
    answers: scan.answers,
    sheet,
    moved: themesMoved(earlier, { round: round.name, definition, sheet, route: sheet.route }),
    spread,
    needs,
    before,
    responses:
      response.find(({ municipalityCode }) => municipalityCode === scan.municipalityCode)?.n ??
      null,
    quickWins: rankMeasures({
      definition,
      sheet,
      ...adapted,
      chosen: chosenItems(choices),
      needs,
      donorItems,
    }).top,
    chosen: chosenMeasures(definition, sheet, adapted.measures, choices, adapted.setAside),
  })
}

/** What the municipality handed in in the round before; null when it did not, or when that may not be seen. */
function useEarlier(rounds: readonly Round[], round: Round, code: string): HandedInRound | null {
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(code)).data
  const before = roundBefore(rounds, round.id)
  const scan = scans.find(({ roundId, state }) => roundId === before?.id && state === 'submitted')
  const shown = before && scan ? [{ before, scan }] : []
  const [sheet] = useSuspenseQueries({
    queries: shown.map((one) => scoreSheetQueries.ofScans([one.scan.id])),
    combine: (found) => found.map(({ data }) => data[0]?.sheet),
  })
  const [definition] = useSuspenseQueries({
    queries: shown.map((one) => questionnaireQueries.version(one.before.questionnaireVersion)),
    combine: (found) => found.map(({ data }) => data),
  })
  if (!before || !sheet || !definition) return null
  return { round: before.name, definition, sheet, route: sheet.route }
}
