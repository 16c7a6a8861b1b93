import type { Round } from '#domain/round.ts'
import { formatDay } from '#i18n/formats.ts'
import { messages } from './run-round.messages.ts'

/** "Geopend op 5 oktober 2026, loopt tot en met 29 januari 2027". */
export function periodOf({ openedAt, closedAt, closesOn }: Round): string {
  const until = closedAt
    ? messages.closedOn(formatDay(closedAt))
    : closesOn && messages.closesOn(formatDay(closesOn))
  return [messages.openedOn(formatDay(openedAt)), until].filter(Boolean).join(', ')
}
