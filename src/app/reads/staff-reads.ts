import { ofRound } from '#domain/territory/of-round.ts'
import { currentFirst, roundBefore } from '#domain/round.ts'
import { reaches, stageOf } from '#domain/visibility.ts'
import { actionQueries } from '#data/actions.ts'
import { noteRoundLookedAt } from '#data/audit.ts'
import { decisionQueries } from '#data/decisions.ts'
import { discussionQueries } from '#data/discussions.ts'
import { deliberateQueries } from '#data/deliberate.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { measureQueries } from '#data/measures.ts'
import { memberQueries } from '#data/members.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingQueries } from '#data/ratings.ts'
import { regionNoteQueries } from '#data/region-notes.ts'
import { remarkQueries } from '#data/remarks.ts'
import { boardQueries } from '#data/round-board.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { sharingQueries } from '#data/sharing.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { wordingQueries } from '#data/wording.ts'
import type { Going } from '../going-to.ts'
import { anyQuickWins, needsBesideBefore, quickWinsOf, reportOf, themesHeard } from './of-scan.ts'
import { reachOf } from './reach-of.ts'
import { chosenOf, roundCompared, roundShown, withSubmitted } from './round-shown.ts'

export async function start(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  void read(actionQueries.all())
  void read(roundContentsQueries.all())
  void read(roundQueries.participation())
  const round = await anyRound(going)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(boardQueries.ofRound(round.id))
}

/** Of a round whether or not anything is handed in. */
async function anyRound(going: Going) {
  const rounds = await going.read(roundQueries.all())
  return chosenOf(going, currentFirst(rounds))
}

export async function discussions(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  void read(memberQueries.all())
  const round = await anyRound(going)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(discussionQueries.ofRound(round.id))
}

export async function contradictions(going: Going) {
  const round = await anyRound(going)
  void discussions(going)
  void going.read(discussionQueries.asked())
  if (!round) return
  void noteRoundLookedAt(round.id)
  going.readFirst(scanQueries.begunIn(round.id))
}

export async function reach(going: Going) {
  void going.read(roundQueries.all())
  void going.read(roundQueries.participation())
  const [first] = await going.read(territoryQueries.municipalities())
  await reachOf(going, going.search.gemeente ?? first?.code ?? '')
}

export async function remarks(going: Going) {
  void going.read(territoryQueries.municipalities())
  const waiting = await roundShown(going, ({ remarksWaiting }) => remarksWaiting > 0)
  if (waiting) void going.read(remarkQueries.ofRound(waiting.id))
}

export async function quickWins(going: Going) {
  const { read, search } = going
  anyQuickWins(going)
  const round = await roundCompared(going)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(measureQueries.ofRound(round.id))
  void read(ratingQueries.response(round.id))
  void read(ratingQueries.spread(round.id))
  const [municipalities, scans] = await Promise.all([
    read(territoryQueries.municipalities()),
    read(scanQueries.ofRound(round.id)),
  ])
  const scanOf = (code: string) => scans.find(({ municipalityCode }) => municipalityCode === code)
  const shown = municipalities.find(({ code }) => code === search.gemeente)
  // The region as a whole: what every list of it rests on.
  if (!shown) {
    void read(scoreSheetQueries.ofRound(round.id))
    void read(ratingQueries.needsOfRound(round.id))
    void read(ratingQueries.donorsByItem())
    void read(deliberateQueries.ofRound(round.id))
    return
  }
  const scan = scanOf(shown.code)
  if (!scan) return
  void read(ratingQueries.needs(round.id, scan.municipalityCode))
  await quickWinsOf(going, scan.id)
}

export async function unshared(going: Going) {
  const { read } = going
  void read(sharingQueries.items())
  void read(ownMeasureQueries.all())
  void read(territoryQueries.municipalities())
  const round = await roundShown(going, withSubmitted)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(measureQueries.ofRound(round.id))
  void read(scanQueries.ofRound(round.id))
  void read(scoreSheetQueries.ofRound(round.id))
  void read(deliberateQueries.ofRound(round.id))
}

/** The frame of the comparison and its overview. */
export async function comparison(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  const round = await roundCompared(going)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(scoreSheetQueries.ofRound(round.id))
}

export async function profile(going: Going) {
  const round = await roundCompared(going)
  if (round) void going.read(ratingQueries.needsOfRound(round.id))
}

export async function bothSides(going: Going) {
  const [round, [first]] = await Promise.all([
    roundCompared(going),
    going.read(territoryQueries.municipalities()),
  ])
  const code = going.search.gemeente ?? first?.code
  if (round && code) void needsBesideBefore(going, round.id, code)
}

export async function twoRounds(going: Going) {
  const { read } = going
  void themesHeard(going, going.search.gemeente ?? null)
  const round = await roundCompared(going)
  const earlier = (await read(roundQueries.all())).find(
    ({ openedAt }) => round && openedAt < round.openedAt,
  )
  if (!earlier) return
  void read(questionnaireQueries.version(earlier.questionnaireVersion))
  void read(scoreSheetQueries.ofRound(earlier.id))
}

export async function together(going: Going) {
  const { read } = going
  void read(ratingQueries.donorsByItem())
  void read(ownMeasureQueries.all())
  const round = await roundCompared(going)
  if (!round) return
  void read(measureQueries.ofRound(round.id))
  void read(ratingQueries.needsOfRound(round.id))
  void read(deliberateQueries.ofRound(round.id))
}

/** The round that is talked about, with what everybody on the screen sees of it. */
export async function meetingRound(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  const [steps, all] = await Promise.all([
    read(visibilityQueries.steps()),
    read(roundQueries.all()),
  ])
  const round = chosenOf(
    going,
    all.filter(({ id }) => reaches(stageOf(id, steps), 'participants')),
  )
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(visibilityQueries.comparison(round.id, 'full'))
  return round
}

export async function presenter(going: Going) {
  const round = await meetingRound(going)
  if (round) void going.read(regionNoteQueries.ofRound(round.id))
}

export async function meeting(going: Going) {
  const { read } = going
  void read(ownMeasureQueries.all())
  const round = await meetingRound(going)
  if (!round) return
  void read(decisionQueries.ofRound(round.id))
  void read(measureQueries.ofRound(round.id))
  void read(scoreSheetQueries.ofRound(round.id))
  void read(deliberateQueries.ofRound(round.id))
}

/** The catalogue and the round by which it is judged. */
async function judged(going: Going) {
  const { read } = going
  void read(measureQueries.all())
  void read(questionnaireQueries.all())
  void read(questionnaireQueries.current())
  const [all, contents] = await Promise.all([
    read(roundQueries.all()),
    read(roundContentsQueries.all()),
  ])
  const full = all.filter(({ id }) => contents.some((of) => of.roundId === id && withSubmitted(of)))
  return chosenOf(going, all, full)
}

export async function catalogue(going: Going) {
  const round = await judged(going)
  if (round) void going.read(scoreSheetQueries.ofRound(round.id))
}

export async function measure(going: Going) {
  const { read, params } = going
  void read(territoryQueries.municipalities())
  if (params['measureId']) {
    void read(memberQueries.all())
    void read(measureQueries.versions(params['measureId']))
  }
  const round = await judged(going)
  if (!round) return
  void read(deliberateQueries.ofRound(round.id))
  void read(scoreSheetQueries.ofRound(round.id))
  void read(ratingQueries.needsOfRound(round.id))
  void read(ratingQueries.donorsByItem())
}

export async function words({ read, search }: Going) {
  void read(questionnaireQueries.versions())
  void read(measureQueries.all())
  const version = search.versie ?? (await read(questionnaireQueries.current())).version
  void read(questionnaireQueries.version(version))
  void read(wordingQueries.of(version))
}

export async function regionReport(going: Going) {
  const { read } = going
  void read(memberQueries.all())
  const municipalities = read(territoryQueries.municipalities())
  const round = await roundCompared(going)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(scanQueries.ofRound(round.id))
  void read(scoreSheetQueries.ofRound(round.id))
  void read(ratingQueries.response(round.id))
  void read(regionNoteQueries.ofRound(round.id))
  void read(kernteamQueries.actions())
  void read(measureQueries.ofRound(round.id))
  void read(ratingQueries.needsOfRound(round.id))
  void read(ratingQueries.donorsByItem())
  void read(ownMeasureQueries.all())
  void read(deliberateQueries.ofRound(round.id))
  const before = roundBefore(await read(roundQueries.all()), round.id)
  if (before) {
    void read(scoreSheetQueries.ofRound(before.id))
    void read(questionnaireQueries.version(before.questionnaireVersion))
  }
  const [someone] = ofRound(await municipalities, round.id)
  void needsBesideBefore(going, round.id, someone?.code ?? '')
}

export const report = (going: Going) => reportOf(going, going.params['gemeente'] ?? '')
