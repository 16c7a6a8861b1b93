import type { Refusal } from '../refusal.ts'
import type { Round } from '../round.ts'
import type { Scan } from '../scan.ts'
import type { Member } from './member.ts'

/**
 * What a member may do, so that a button can be disabled and say why. These are no locks: each names
 * the policy or function in SQL that is.
 */
export type Decision = { allowed: true } | { allowed: false; reason: Refusal }

/** private.scan_to_change (scan.sql): officials of the municipality, until submitted, while the round is open. */
export function canFillIn(member: Member, scan: Scan, round: Round): Decision {
  if (member.municipalityCode !== scan.municipalityCode) return decide('forbidden')
  if (scan.state === 'submitted') return decide('scan_already_submitted')
  if (scan.state === 'ready_to_sign') return decide('scan_ready_to_sign')
  return decide(round.state === 'open' ? null : 'round_not_open')
}

/** take_back_scan (hand-in.sql): who handed in and the coordinator, until someone signs. */
export function canTakeBack(member: Member, scan: Scan, round: Round): Decision {
  const awaits = awaitsSignature(member, scan, round)
  if (!awaits.allowed) return awaits
  const may = member.role === 'coordinator' || scan.handedIn?.userId === member.userId
  return decide(may ? null : 'forbidden')
}

/**
 * sign_scan (hand-in.sql): a member of the municipality, but not who handed in.
 * @param inGrace whether the round is closed but for late signatures (private.grace_until, round-close.sql).
 */
export function canSign(member: Member, scan: Scan, round: Round, inGrace = false): Decision {
  const awaits = awaitsSignature(member, scan, inGrace ? { ...round, state: 'open' } : round)
  if (!awaits.allowed) return awaits
  return decide(scan.handedIn?.userId === member.userId ? 'signer_handed_in' : null)
}

/** return_scan (hand-in.sql): staff, what was submitted in a round that is open. */
export function canReturn(member: Member, scan: Scan, round: Round): Decision {
  if (member.role !== 'staff') return decide('forbidden')
  if (scan.state !== 'submitted') return decide('scan_not_submitted')
  return decide(round.state === 'open' ? null : 'round_not_open')
}

/** invite_colleague (colleagues.sql): a coordinator, for the own municipality. */
export function canInviteColleague(member: Member): Decision {
  return decide(member.role === 'coordinator' ? null : 'forbidden')
}

/** remove_colleague (leaving.sql): the own coordinator, never the last one; staff anyone. */
export function canRemove(member: Member, person: Member, members: readonly Member[]): Decision {
  if (!canLead(member, person.municipalityCode)) return decide('forbidden')
  if (member.role === 'staff') return decide(null)
  return decide(isLastCoordinator(person, members) ? 'last_coordinator' : null)
}

function isLastCoordinator(person: Member, members: readonly Member[]): boolean {
  if (person.role !== 'coordinator') return false
  return !members.some(
    ({ userId, role, municipalityCode }) =>
      role === 'coordinator' &&
      municipalityCode === person.municipalityCode &&
      userId !== person.userId,
  )
}

/** remove_colleague (leaving.sql), of oneself: not the last coordinator. */
export function canLeave(member: Member, members: readonly Member[]): Decision {
  if (member.municipalityCode === null) return decide('forbidden')
  return decide(isLastCoordinator(member, members) ? 'last_coordinator' : null)
}

/** change_role (role.sql): a coordinator becomes a colleague by own choice, or that of staff. */
export function canStepBack(member: Member, person: Member, members: readonly Member[]): Decision {
  const own = member.userId === person.userId
  if (person.role !== 'coordinator' || (!own && member.role !== 'staff')) return decide('forbidden')
  return decide(isLastCoordinator(person, members) ? 'last_coordinator' : null)
}

/** hand_over_coordination (role.sql): the own coordinator and staff, to a colleague. */
export function canHandOver(member: Member, person: Member): Decision {
  if (!canLead(member, person.municipalityCode)) return decide('forbidden')
  return decide(person.role === 'coordinator' ? 'already_coordinator' : null)
}

/** private.scan_to_move (scan.sql), for what needs a scan that is handed in and not signed. */
function awaitsSignature(member: Member, scan: Scan, round: Round): Decision {
  if (member.municipalityCode !== scan.municipalityCode) return decide('forbidden')
  if (scan.state === 'submitted') return decide('scan_already_submitted')
  if (round.state !== 'open') return decide('round_not_open')
  return decide(scan.state === 'ready_to_sign' ? null : 'scan_not_handed_in')
}

/** private.must_lead (colleagues.sql); nobody leads the region this way. */
function canLead(member: Member, municipalityCode: string | null): boolean {
  if (municipalityCode === null) return false
  if (member.role === 'staff') return true
  return member.role === 'coordinator' && member.municipalityCode === municipalityCode
}

function decide(reason: Refusal | null): Decision {
  return reason === null ? { allowed: true } : { allowed: false, reason }
}
