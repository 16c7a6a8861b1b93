/** How much later it is at the server than on this device, in milliseconds; 0 until it has told. */
let ahead = 0

/** Now, by the clock of the server. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead)
}

/** @param now ISO moment, as the server told it just now. */
export function learnServerMoment(now: string): void {
  ahead = Date.parse(now) - Date.now()
}
