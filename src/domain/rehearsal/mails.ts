import { addDays } from '../day.ts'
import type { MailKind } from '../mail/mail-kind.ts'
import type { MadeUp } from './made-up.ts'
import type { RehearsalInput, RehearsedPerson } from './input.ts'

/** Mails of a round: on a day that is known, or when somebody does something. */
export type RehearsedMail = {
  kind: 'round_open' | 'reminder' | 'closing' | 'ready' | 'own' | 'compared'
  /** ISO date; null where the day is chosen later, or somebody's act decides. */
  day: string | null
  /** To whom, as this round went. */
  to: readonly RehearsedPerson[]
}

/** Mails that an act of somebody sends as well, to whom that act is about. */
export const BY_ACT = [
  'invitation',
  'task',
  'returned',
  'reopened',
  'action',
] as const satisfies readonly MailKind[]

/** In the last week everybody hears that it closes, unless a reminder goes around its beginning (reminder.sql). */
const LAST_WEEK = 7
const AROUND_IT = { from: 5, until: 9 }

/**
 * The mails that a round sends, in the order in which they go, by the rules of mail-round-acts.sql, mail-acts.sql and
 * reminder.sql. Colleagues who are given something get reminders too; who that will be is not known. Entrepreneurs
 * get none.
 */
export function mailsOf(input: RehearsalInput, played: readonly MadeUp[]): RehearsedMail[] {
  const { settings, people } = input
  const at = (some: readonly MadeUp[], is: (one: RehearsedPerson) => boolean) =>
    some.flatMap(({ municipality: { code } }) =>
      people.filter((one) => one.municipalityCode === code && is(one)),
    )
  const handedIn = played.filter(({ daysLeft }) => daysLeft !== null)
  const outcome = at(handedIn, (one) => leads(one) && !one.invited)
  const viewers = people.filter(({ role, invited }) => role === 'viewer' && !invited)
  const busy = (daysLeft: number) =>
    played.filter((one) => one.daysLeft === null || one.daysLeft <= daysLeft)
  const dated = datesOf(input).map(({ kind, day, daysLeft }): RehearsedMail => ({
    ...{ kind, day, to: at(busy(daysLeft), kind === 'reminder' ? leads : () => true) },
  }))
  return [
    { kind: 'round_open', day: settings.startsOn, to: at(played, leads) },
    ...dated,
    { kind: 'ready', day: null, to: handedIn.flatMap((one) => signersOf(one, people)) },
    {
      kind: 'own',
      day: settings.ownResults ? null : settings.participantsOn,
      to: outcome,
    },
    { kind: 'compared', day: settings.participantsOn, to: [...outcome, ...viewers] },
  ]
}

const leads = ({ role }: RehearsedPerson) => role === 'coordinator'

/** The days on which reminders go, and that the round closes is told: so many days before the last one. */
function datesOf({ settings, closesOn, reminderDays }: RehearsalInput) {
  if (closesOn === null) return []
  const { startsOn } = settings
  const afterOpening = reminderDays.filter(
    (days) => startsOn === null || addDays(closesOn, -days) > startsOn,
  )
  const reminders = afterOpening.map((days) => ({
    ...{ kind: 'reminder' as const, day: addDays(closesOn, -days), daysLeft: days },
  }))
  const told = afterOpening.some((days) => days >= AROUND_IT.from && days <= AROUND_IT.until)
  const week = addDays(closesOn, -LAST_WEEK)
  const day = startsOn !== null && startsOn > week ? startsOn : week
  const closing =
    told || day >= closesOn ? [] : [{ kind: 'closing' as const, day, daysLeft: LAST_WEEK }]
  return [...reminders, ...closing].sort((a, b) => a.day.localeCompare(b.day))
}

/** Who can sign, where a coordinator hands in: the other coordinators, else all colleagues. */
function signersOf(
  { municipality: { code } }: MadeUp,
  people: readonly RehearsedPerson[],
): readonly RehearsedPerson[] {
  const members = people.filter((one) => one.municipalityCode === code && !one.invited)
  const coordinators = members.filter(leads)
  return coordinators.length > 1 ? coordinators : members.filter((one) => !leads(one))
}
