import { currentRound } from '#domain/round.ts'
import { reaches, stageOf } from '#domain/visibility.ts'
import { actionQueries } from '#data/actions.ts'
import { discussionQueries } from '#data/discussions.ts'
import { deliberateQueries } from '#data/deliberate.ts'
import { measureQueries } from '#data/measures.ts'
import { memberQueries } from '#data/members.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { sharingQueries } from '#data/sharing.ts'
import { taskQueries } from '#data/tasks.ts'
import { territoryQueries } from '#data/territory.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { submittedScans } from '#features/start/results.ts'
import type { Going } from '../going-to.ts'
import { anyQuickWins, quickWinsOf, reportOf, themesHeard } from './of-scan.ts'
import { reachOf } from './reach-of.ts'
import { chosenOf } from './round-shown.ts'

const codeOf = ({ member }: Going) => member?.municipalityCode ?? ''

/** The rounds and the own scans in them. */
const roundsAndScans = (going: Going) =>
  Promise.all([
    going.read(roundQueries.all()),
    going.read(scanQueries.ofMunicipality(codeOf(going))),
  ])

export async function start(going: Going) {
  const { read } = going
  void read(questionnaireQueries.current())
  void read(territoryQueries.municipalities())
  void read(actionQueries.all())
  void read(roundQueries.participation())
  void read(roundQueries.reopenings())
  void themesHeard(going, codeOf(going))
  const [rounds, scans] = await roundsAndScans(going)
  const round = currentRound(rounds)
  if (round) {
    void read(questionnaireQueries.version(round.questionnaireVersion))
    void read(ratingQueries.response(round.id))
  }
  const scan = scans.find(({ roundId }) => round?.state === 'open' && roundId === round.id)
  if (scan) void read(discussionQueries.ofScan(scan.id))
  if (scan?.state === 'submitted') {
    void read(scoreSheetQueries.ofScans([scan.id]))
    void read(spreadQueries.themes(scan.id))
  } else if (scan) void read(taskQueries.ofScan(scan.id))
  const submitted = submittedScans(scans, rounds).slice(0, 2)
  const [last] = submitted
  if (!last) return
  void read(scoreSheetQueries.ofScans(submitted.map((one) => one.scan.id)))
  void read(questionnaireQueries.version(last.round.questionnaireVersion))
  void read(visibilityQueries.steps())
  void quickWinsOf(going, last.scan.id)
}

export const newestScan = (going: Going) => roundsAndScans(going)

export async function discussions(going: Going) {
  const { read } = going
  void read(memberQueries.all())
  const [rounds] = await roundsAndScans(going)
  const round = currentRound(rounds)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(discussionQueries.ofRound(round.id))
}

export function colleagues({ read }: Going) {
  void read(territoryQueries.municipalities())
  void read(memberQueries.all())
  void read(memberQueries.invitations())
}

export const reach = (going: Going) => reachOf(going, codeOf(going))

export function newestQuickWins(going: Going) {
  anyQuickWins(going)
  return roundsAndScans(going)
}

export function quickWins(going: Going) {
  void going.read(visibilityQueries.steps())
  return quickWinsOf(going, going.params['scanId'] ?? '')
}

export function sharing(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  void read(sharingQueries.items())
  void read(questionnaireQueries.current())
  void read(measureQueries.all())
  void read(memberQueries.all())
  void read(sharingQueries.contactPoint(codeOf(going)))
}

export async function overTime(going: Going) {
  void going.read(territoryQueries.municipalities())
  void themesHeard(going, codeOf(going))
  const closed = (await going.read(roundQueries.all())).filter(({ state }) => state === 'closed')
  // The newest and the one before it.
  for (const { id, questionnaireVersion } of closed.slice(0, 2)) {
    void going.read(publicResultQueries.results(id))
    void going.read(questionnaireQueries.version(questionnaireVersion))
  }
}

export const report = (going: Going) => reportOf(going, codeOf(going))

/** What is public of the round, for the own profile among the others. */
export async function publicResults(going: Going) {
  const steps = await going.read(visibilityQueries.steps())
  const shown = (await going.read(roundQueries.all())).filter(({ id }) =>
    reaches(stageOf(id, steps), 'participants'),
  )
  const round = chosenOf(going, shown)
  if (round) void going.read(publicResultQueries.results(round.id))
}

export async function comparison(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  void read(visibilityQueries.consents())
  const [[rounds, scans], steps] = await Promise.all([
    roundsAndScans(going),
    read(visibilityQueries.steps()),
  ])
  const isShown = ({ id }: { id: string }) => reaches(stageOf(id, steps), 'participants')
  const round = chosenOf(going, rounds, rounds.filter(isShown))
  if (!round || !isShown(round)) return
  const scan = scans.find(({ roundId }) => roundId === round.id)
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(visibilityQueries.comparison(round.id, scan?.route ?? 'full'))
  void read(deliberateQueries.ofRound(round.id))
  if (scan) void read(scoreSheetQueries.ofScans([scan.id]))
}
