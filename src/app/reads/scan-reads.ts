import { earlierScan } from '#domain/questionnaire/last-round.ts'
import { currentRound } from '#domain/round.ts'
import { noteScanLookedAt } from '#data/audit.ts'
import { discussionQueries } from '#data/discussions.ts'
import { memberQueries } from '#data/members.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { submissionQueries } from '#data/submissions.ts'
import { taskQueries } from '#data/tasks.ts'
import { territoryQueries } from '#data/territory.ts'
import { spreadQueries } from '#data/theme-spread.ts'
import type { Going } from '../going-to.ts'
import { needsBesideBefore } from './of-scan.ts'

const scanIdOf = ({ params }: Going) => params['scanId'] ?? ''

/** The scan with the questions of its round. */
export async function paper(going: Going) {
  const { read } = going
  const both = Promise.all([read(scanQueries.one(scanIdOf(going))), read(roundQueries.all())])
  // Mostly its questions: most scans that are opened are of the round that is.
  void read(questionnaireQueries.current())
  void read(territoryQueries.municipalities())
  const [scan, rounds] = await both
  const round = rounds.find(({ id }) => id === scan.roundId)
  if (round) void read(questionnaireQueries.version(round.questionnaireVersion))
}

export function scan(going: Going) {
  const { read, member } = going
  // First: what it is about leads to its questions.
  const asked = paper(going)
  void read(discussionQueries.ofScan(scanIdOf(going)))
  // Staff have no part in it.
  if (member?.role !== 'staff') {
    void read(memberQueries.all())
    void read(roundQueries.participation())
    void read(taskQueries.ofScan(scanIdOf(going)))
  } else {
    void noteScanLookedAt(scanIdOf(going))
  }
  return asked
}

export function divide({ read, member }: Going) {
  if (member?.role === 'coordinator') void read(memberQueries.invitations())
}

export async function blankPaper({ read }: Going) {
  const round = currentRound(await read(roundQueries.all()))
  if (round) void read(questionnaireQueries.version(round.questionnaireVersion))
}

export async function lastRound(going: Going) {
  const { read, member } = going
  const [scan, rounds, scans] = await Promise.all([
    read(scanQueries.one(scanIdOf(going))),
    read(roundQueries.all()),
    read(scanQueries.ofMunicipality(member?.municipalityCode ?? '')),
  ])
  const earlier = earlierScan(scan, rounds, scans)
  if (earlier) void read(questionnaireQueries.version(earlier.round.questionnaireVersion))
}

export function certificate(going: Going) {
  void going.read(submissionQueries.ofScan(scanIdOf(going)))
}

export async function result(going: Going) {
  const { read } = going
  const scanId = scanIdOf(going)
  void read(scoreSheetQueries.ofScans([scanId]))
  void read(spreadQueries.themes(scanId))
  const { roundId, municipalityCode } = await read(scanQueries.one(scanId))
  void needsBesideBefore(going, roundId, municipalityCode)
}
