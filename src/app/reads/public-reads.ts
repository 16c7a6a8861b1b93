import { draftTalkQueries } from '#data/draft-talk.ts'
import { roundBefore } from '#domain/round.ts'
import { installationQueries } from '#data/installation.ts'
import { mailChoiceQueries } from '#data/mail-choice.ts'
import { measureQueries } from '#data/measures.ts'
import { publicActionQueries } from '#data/public-actions.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { publishedQueries } from '#data/published-scores.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import type { Going } from '../going-to.ts'
import { chosenOf } from './round-shown.ts'

export async function start({ read }: Going) {
  await read(territoryQueries.municipalities())
}

export async function method({ read }: Going) {
  void read(questionnaireQueries.current())
  const [round] = await read(publicResultQueries.rounds())
  if (round) void read(publicResultQueries.results(round.id))
}

export function codebook({ read, member }: Going) {
  void read(questionnaireQueries.current())
  if (member) void read(measureQueries.all())
}

export function openData({ read }: Going) {
  void read(publicResultQueries.rounds())
  void read(installationQueries.isDemo())
  void read(questionnaireQueries.current())
}

export async function results(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  const rounds = await read(publicResultQueries.rounds())
  const round = chosenOf(going, rounds)
  if (!round) return
  for (const shown of [round, roundBefore(rounds, round.id)]) {
    if (!shown) continue
    void read(publicResultQueries.responses(shown.id))
    void read(publicResultQueries.results(shown.id))
    void read(questionnaireQueries.version(shown.questionnaireVersion))
  }
}

export const municipality = (going: Going) => Promise.all([results(going), whatIsDone(going)])

async function whatIsDone(going: Going) {
  const { read, params } = going
  const [municipalities, rounds] = await Promise.all([
    read(territoryQueries.municipalities()),
    read(publicResultQueries.rounds()),
  ])
  const code = municipalities.find(({ slug }) => slug === params['slug'])?.code
  if (code === undefined) return
  void read(publicActionQueries.ofMunicipality(code))
  for (const { id } of rounds) void read(publicResultQueries.responses(id))
  const round = chosenOf(going, rounds)
  if (round) void read(publicResultQueries.remarks(round.id, code))
}

export async function scores(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  void read(installationQueries.isDemo())
  const round = chosenOf(going, await read(publishedQueries.rounds()))
  if (!round) return
  void read(publishedQueries.spread(round.id))
  void read(publishedQueries.scores(round.id))
  void read(questionnaireQueries.version(round.questionnaireVersion))
}

export function settings({ read }: Going) {
  void read(mailChoiceQueries.own())
}

export function sharedDraft({ read, params }: Going) {
  void read(territoryQueries.municipalities())
  void read(draftTalkQueries.shared(params['readerKey'] ?? ''))
}
