import { formatDay } from '#i18n/formats.ts'
import { messages } from './official-start.messages.ts'
import { daysUntil } from './round-state.ts'

/**
 * Until when can be handed in, as an official reads it while the round is open: staff close it, on its last day or later.
 * @param today ISO date, as `closesOn`.
 */
export function untilWords(closesOn: string, today: string): string {
  const days = daysUntil(closesOn, today)
  if (days < 0) return messages.untilPassed(formatDay(closesOn))
  return days === 0 ? messages.untilToday : messages.until(formatDay(closesOn))
}
