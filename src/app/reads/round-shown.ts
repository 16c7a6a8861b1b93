import { roundsToCompare, roundsWith, type Round, type RoundContents } from '#domain/round.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import type { Going } from '../going-to.ts'

/** The round that the address asks for, or else the first of these that is there. */
export function chosenOf<Some extends { id: string }>(
  { search }: Going,
  rounds: readonly Some[],
  full: readonly Some[] = [],
): Some | undefined {
  return rounds.find(({ id }) => id === search.ronde) ?? full[0] ?? rounds[0]
}

/** The round that a page will show, as src/ui/form/round-choice.tsx chooses it. */
export async function roundShown(
  going: Going,
  something: (of: RoundContents) => boolean,
): Promise<Round | undefined> {
  const [rounds, contents] = await Promise.all([
    going.read(roundQueries.all()),
    going.read(roundContentsQueries.all()),
  ])
  return chosenOf(going, rounds, roundsWith(rounds, contents, something))
}

export const withSubmitted = ({ submitted }: RoundContents) => submitted > 0

/** The round that a page of the comparison will show. */
export async function roundCompared(going: Going): Promise<Round | undefined> {
  const [rounds, contents] = await Promise.all([
    going.read(roundQueries.all()),
    going.read(roundContentsQueries.all()),
  ])
  return chosenOf(going, rounds, roundsToCompare(rounds, contents))
}
