import { roundBefore, type Round } from '#domain/round.ts'
import { deliberateQueries } from '#data/deliberate.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import type { Going } from '../going-to.ts'
import { chosenOf } from './round-shown.ts'

const routeOf = ({ search }: Going) => (search.route === 'snel' ? 'short' : 'full')

/** The rounds that are shown and the one that the page is about. */
async function shown(going: Going): Promise<{ round: Round | undefined; rounds: Round[] }> {
  const rounds = await going.read(roundQueries.all())
  return { round: chosenOf(going, rounds), rounds }
}

/** The frame of who looks along, and its overview. */
export async function comparison(going: Going) {
  const { read } = going
  void read(territoryQueries.municipalities())
  const { round } = await shown(going)
  if (!round) return
  void read(questionnaireQueries.version(round.questionnaireVersion))
  void read(visibilityQueries.comparison(round.id, routeOf(going)))
  void read(deliberateQueries.ofRound(round.id))
}

export async function rounds(going: Going) {
  const found = await shown(going)
  const { round } = found
  if (!round) return
  for (const one of found.rounds.filter(({ openedAt }) => openedAt < round.openedAt)) {
    void going.read(questionnaireQueries.version(one.questionnaireVersion))
    void going.read(visibilityQueries.comparison(one.id, routeOf(going)))
  }
}

/** What entrepreneurs said in the closed round before this one. */
async function publicBefore({ read }: Going, roundId: string) {
  const before = roundBefore(await read(publicResultQueries.rounds()), roundId)
  if (!before) return
  void read(publicResultQueries.results(before.id))
  void read(questionnaireQueries.version(before.questionnaireVersion))
}

/** What entrepreneurs say in the round, for both sides and for a profile. */
export async function publicResults(going: Going) {
  const { round } = await shown(going)
  if (!round) return
  void going.read(publicResultQueries.results(round.id))
  await publicBefore(going, round.id)
}

export async function report(going: Going) {
  const { round, rounds } = await shown(going)
  if (!round) return
  const before = roundBefore(rounds, round.id)
  if (before) {
    void going.read(visibilityQueries.comparison(before.id, 'full'))
    void going.read(questionnaireQueries.version(before.questionnaireVersion))
  }
  void going.read(kernteamQueries.actions())
  void going.read(publicResultQueries.results(round.id))
  void going.read(publicResultQueries.responses(round.id))
  for (const route of ['full', 'short'] as const)
    void going.read(visibilityQueries.comparison(round.id, route))
  await publicBefore(going, round.id)
}
