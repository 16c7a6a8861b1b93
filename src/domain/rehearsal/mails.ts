import { addDays } from '../day.ts'
import type { MadeUp } from './made-up.ts'
import type { RehearsalInput } from './input.ts'

/** Mails of a round: on a day that is known, or when somebody does something. */
export type RehearsedMail = {
  kind: 'open' | 'closing' | 'ready' | 'outcome' | 'compared'
  /** ISO date; null where the day is chosen later, or somebody's act decides. */
  day: string | null
  /** To how many people, as this round went. */
  people: number
}

const CLOSING_DAYS = 7

/** The mails that a round sends, in the order in which they go. Entrepreneurs get none. */
export function mailsOf(
  { settings, closesOn, members }: RehearsalInput,
  played: readonly MadeUp[],
): RehearsedMail[] {
  const inRole = (role: string, code: string) =>
    members.filter((one) => one.role === role && one.municipalityCode === code).length
  const coordinators = (some: readonly MadeUp[]) =>
    some.reduce((sum, { municipality }) => sum + inRole('coordinator', municipality.code), 0)
  // Who hands in does not sign; without another coordinator all colleagues are asked.
  const signers = ({ municipality: { code } }: MadeUp) =>
    inRole('coordinator', code) > 1 ? inRole('coordinator', code) - 1 : inRole('colleague', code)
  const handedIn = played.filter(({ handsIn }) => handsIn)
  const viewers = members.filter(({ role }) => role === 'viewer').length
  return [
    { kind: 'open', day: settings.startsOn, people: coordinators(played) },
    {
      kind: 'closing',
      day: closesOn === null ? null : addDays(closesOn, -CLOSING_DAYS),
      people: closesOn === null ? 0 : coordinators(played.filter(({ handsIn }) => !handsIn)),
    },
    { kind: 'ready', day: null, people: handedIn.reduce((sum, one) => sum + signers(one), 0) },
    { kind: 'outcome', day: null, people: coordinators(handedIn) },
    { kind: 'compared', day: null, people: coordinators(handedIn) + viewers },
  ]
}
