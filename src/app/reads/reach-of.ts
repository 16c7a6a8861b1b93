import { ratingCodeQueries } from '#data/rating-codes.ts'
import { ratingProgressQueries } from '#data/rating-progress.ts'
import { ratingQueries } from '#data/ratings.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import type { Going } from '../going-to.ts'
import { chosenOf } from './round-shown.ts'

/** Of a municipality, for itself or for staff. */
export async function reachOf(going: Going, code: string) {
  const { read, member } = going
  void read(territoryQueries.municipalities())
  const rounds = await read(roundQueries.all())
  const open = rounds.find(({ state }) => state === 'open')
  if (open && member?.role === 'staff') void read(ratingCodeQueries.ofRound(open.id))
  const responses = await Promise.all(rounds.map(({ id }) => read(ratingQueries.response(id))))
  const rated = rounds.filter((_, place) =>
    responses[place]?.some(({ municipalityCode, n }) => municipalityCode === code && n !== null),
  )
  const round = chosenOf(going, rounds, rated)
  if (round) void read(ratingProgressQueries.ofRound(round.id))
}
