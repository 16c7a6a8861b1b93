import { mailTextQueries } from '#data/mail-texts.ts'
import { mailQueries } from '#data/mails.ts'
import { measureQueries } from '#data/measures.ts'
import { memberQueries } from '#data/members.ts'
import { personalDataQueries } from '#data/personal-data.ts'
import { peopleQueries } from '#data/people.ts'
import { draftTalkQueries } from '#data/draft-talk.ts'
import { draftQueries } from '#data/questionnaire-drafts.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { ratingCodeQueries } from '#data/rating-codes.ts'
import { ratingQueries } from '#data/ratings.ts'
import { boardQueries } from '#data/round-board.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import type { Going } from '../going-to.ts'

/** What the pages read with which the office runs rounds, people and mails. */

export function municipalities({ read }: Going) {
  void read(territoryQueries.everywhere())
}

export function region({ read }: Going) {
  void read(territoryQueries.everywhere())
  void read(territoryQueries.neighbours())
  void read(questionnaireQueries.versions())
  void read(draftQueries.all())
  void read(roundQueries.planned())
  void read(roundQueries.all())
}

export function log({ read }: Going) {
  void read(territoryQueries.municipalities())
}

export function people({ read }: Going) {
  void read(memberQueries.all())
  void read(memberQueries.invitations())
  void read(peopleQueries.signedIn())
  void read(peopleQueries.staffRemovals())
  void read(mailQueries.undelivered())
  void read(territoryQueries.municipalities())
}

/** Making a round from the last one. */
export function makeRound({ read }: Going) {
  void read(roundQueries.all())
  void read(roundQueries.participation())
  void read(territoryQueries.municipalities())
  void read(questionnaireQueries.versions())
}

/** A round that is not open yet, and what a rehearsal of it is played with. */
export async function plannedRound(going: Going) {
  const { read, params } = going
  makeRound(going)
  void read(memberQueries.all())
  const [planned, rounds] = await Promise.all([
    read(roundQueries.planned()),
    read(roundQueries.all()),
  ])
  const found = planned.find(({ id }) => id === params['roundId'])
  if (found) void read(questionnaireQueries.version(found.questionnaireVersion))
  const last = rounds.find(({ state }) => state === 'closed')
  if (last) void read(ratingQueries.response(last.id))
}

export function rounds({ read }: Going) {
  void read(roundQueries.all())
  void read(roundQueries.planned())
  void read(roundContentsQueries.all())
  void read(personalDataQueries.retention())
  void read(ratingCodeQueries.sendersAreKnown())
}

export async function round({ read, params }: Going) {
  const roundId = params['roundId'] ?? ''
  void read(territoryQueries.municipalities())
  void read(roundQueries.participation())
  void read(roundQueries.reopenings())
  void read(roundContentsQueries.all())
  void read(memberQueries.all())
  void read(memberQueries.invitations())
  void read(visibilityQueries.steps())
  void read(boardQueries.ofRound(roundId))
  void read(ratingQueries.response(roundId))
  void read(ratingQueries.held(roundId))
  const found = (await read(roundQueries.all())).find(({ id }) => id === roundId)
  if (found) void read(questionnaireQueries.version(found.questionnaireVersion))
}

export function mail({ read }: Going) {
  void read(mailQueries.list({}))
  void read(mailQueries.numbers())
  void read(mailQueries.undelivered())
  void read(mailQueries.reminders())
  void read(mailQueries.reminded())
  void read(mailTextQueries.all())
  void read(roundQueries.all())
  void read(roundQueries.planned())
  void read(territoryQueries.municipalities())
}

export function mailText({ read }: Going) {
  void read(mailTextQueries.all())
  void read(memberQueries.all())
}

export function questionnaires({ read }: Going) {
  void read(draftQueries.published())
  void read(draftQueries.all())
  void read(questionnaireQueries.current())
}

export async function draft({ read, params }: Going) {
  const draftId = params['draftId'] ?? ''
  void read(measureQueries.all())
  void read(memberQueries.all())
  void read(territoryQueries.municipalities())
  void read(draftTalkQueries.comments(draftId))
  void read(draftQueries.takenOut(draftId))
  void read(questionnaireQueries.current())
  void read(questionnaireQueries.all())
  const { startedFrom, edits } = await read(draftQueries.one(draftId))
  void read(draftQueries.reach(draftId, edits))
  void read(draftQueries.document(startedFrom))
}
