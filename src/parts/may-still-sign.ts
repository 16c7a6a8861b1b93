import { graceUntil, type Round } from '#domain/round.ts'
import { dayOf, today } from '#i18n/today.ts'

/** Until which day a scan of this closed round that waits for its signature can be signed; null when it cannot. */
export function mayStillSign(round: Round): string | null {
  const until = graceUntil(round, dayOf)
  return until !== null && until >= today() ? until : null
}
