import { actionTalkQueries } from '#data/action-talk.ts'
import { actionQueries } from '#data/actions.ts'
import { decisionQueries } from '#data/decisions.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { measureQueries } from '#data/measures.ts'
import { memberQueries } from '#data/members.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { proofQueries } from '#data/proof.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import type { Going } from '../going-to.ts'

export function board({ read }: Going) {
  void read(actionQueries.all())
  void read(territoryQueries.municipalities())
}

export function ofRegion({ read }: Going) {
  void read(actionQueries.all())
  void read(measureQueries.all())
  void read(territoryQueries.municipalities())
}

export function one({ read, params }: Going) {
  const actionId = params['actionId'] ?? ''
  void read(actionQueries.one(actionId))
  void read(actionTalkQueries.comments(actionId))
  void read(actionTalkQueries.events(actionId))
  void read(memberQueries.all())
  void read(measureQueries.all())
  void read(roundQueries.all())
  void read(territoryQueries.municipalities())
}

export function make({ read }: Going) {
  void read(roundQueries.all())
  void read(measureQueries.all())
  void read(ownMeasureQueries.all())
  void read(memberQueries.all())
}

export function joint({ read, search }: Going) {
  if (search.ronde) void read(decisionQueries.ofRound(search.ronde))
  void read(roundQueries.all())
  void read(measureQueries.all())
  void read(memberQueries.all())
  void read(territoryQueries.municipalities())
}

function proofOf({ read }: Going, code: string) {
  void read(roundQueries.all())
  void read(actionQueries.all())
  void read(proofQueries.ofMunicipality(code))
}

export function ownProof(going: Going) {
  void going.read(territoryQueries.municipalities())
  proofOf(going, going.member?.municipalityCode ?? '')
}

export function anyProof(going: Going) {
  void going.read(territoryQueries.municipalities())
  if (going.search.gemeente) proofOf(going, going.search.gemeente)
}

export function whatWorked({ read }: Going) {
  void read(questionnaireQueries.current())
  void read(measureQueries.all())
  void read(territoryQueries.municipalities())
  void read(kernteamQueries.experiences())
}

export function kernteam({ read }: Going) {
  void read(territoryQueries.municipalities())
  void read(kernteamQueries.lines())
  void read(kernteamQueries.actions())
  void read(measureQueries.all())
}
