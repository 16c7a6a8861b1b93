import { serverNow } from '#data/server-clock.ts'
import { once } from '#domain/once.ts'

const day = once(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }))

/** The day in the Netherlands on which something happened, as ISO date. */
export function dayOf(moment: Date | string): string {
  return day().format(typeof moment === 'string' ? new Date(moment) : moment)
}

/** Today in the Netherlands as ISO date, by the clock of the server: that of the device may be a year off. */
export function today(): string {
  return dayOf(serverNow())
}
