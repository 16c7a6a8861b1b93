import { stageOf } from '#domain/visibility.ts'
import { roundsRated } from '#domain/rating/theme-trend.ts'
import { roundBefore, type Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { actionQueries } from '#data/actions.ts'
import { measureQueries } from '#data/measures.ts'
import { memberQueries } from '#data/members.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { territoryQueries } from '#data/territory.ts'
import { themeRatingQueries } from '#data/theme-ratings.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import { visibilityQueries } from '#data/visibility.ts'
import type { Going } from '../going-to.ts'
import { chosenOf } from './round-shown.ts'

/** What every list of quick wins reads, of whichever scan. */
export function anyQuickWins({ read }: Going) {
  void read(roundQueries.all())
  void read(territoryQueries.municipalities())
  void read(territoryQueries.neighbours())
  void read(ownMeasureQueries.all())
  void read(memberQueries.all())
  void read(actionQueries.all())
}

/** What entrepreneurs say in a round, and what they said in the round before it. */
export async function needsBesideBefore({ read }: Going, roundId: string, code: string) {
  void read(ratingQueries.needs(roundId, code))
  const before = roundBefore(await read(roundQueries.all()), roundId)
  if (before) void read(ratingQueries.needs(before.id, code))
}

/** What entrepreneurs say per theme, with the names of the themes. */
export async function themesHeard({ read }: Going, code: string | null) {
  const [rounds, ratings] = await Promise.all([
    read(roundQueries.all()),
    read(themeRatingQueries.of(code)),
  ])
  const last = roundsRated(rounds, ratings).at(-1)
  if (last) void read(questionnaireQueries.version(last.questionnaireVersion))
}

/** What the list of one scan reads. */
export async function quickWinsOf(going: Going, scanId: string) {
  const { read } = going
  anyQuickWins(going)
  void read(ratingQueries.donors(scanId))
  const [{ roundId, municipalityCode }, rounds] = await Promise.all([
    read(scanQueries.one(scanId)),
    read(roundQueries.all()),
  ])
  void read(measureQueries.ofRound(roundId))
  void needsBesideBefore(going, roundId, municipalityCode)
  void read(ratingQueries.response(roundId))
  void read(ratingQueries.spread(roundId))
  const round = rounds.find(({ id }) => id === roundId)
  if (round) void read(questionnaireQueries.version(round.questionnaireVersion))
}

/** What the report of a municipality reads. */
export async function reportOf(going: Going, code: string) {
  const { read, member } = going
  void read(territoryQueries.municipalities())
  void read(ownMeasureQueries.all())
  const [rounds, scans, steps] = await Promise.all([
    read(roundQueries.all()),
    read(scanQueries.ofMunicipality(code)),
    read(visibilityQueries.steps()),
  ])
  const handedIn = scans.filter(({ state }) => state === 'submitted')
  const full = rounds.filter(({ id }) => handedIn.some(({ roundId }) => roundId === id))
  const round = chosenOf(going, rounds, full)
  const scan = scans.find(({ roundId }) => roundId === round?.id)
  if (!round || !scan) return
  if (member?.role !== 'staff' && stageOf(round.id, steps) === 'staff') return
  readReport(going, round, scan)
  const before = roundBefore(rounds, round.id)
  const earlier = handedIn.find(({ roundId }) => roundId === before?.id)
  if (!before || !earlier) return
  void read(scoreSheetQueries.ofScans([earlier.id]))
  void read(questionnaireQueries.version(before.questionnaireVersion))
}

function readReport(going: Going, round: Round, scan: Scan) {
  const { read } = going
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(scoreSheetQueries.ofScans([scan.id]))
  void read(spreadQueries.themes(scan.id))
  void needsBesideBefore(going, round.id, scan.municipalityCode)
  void read(ratingQueries.response(round.id))
  void read(measureQueries.ofRound(round.id))
  void read(ratingQueries.donors(scan.id))
}
