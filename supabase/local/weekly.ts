const HOUR = 3_600_000
/** People find the mail when they begin. */
const FROM_HOUR = 8

const parts = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  hour12: false,
  timeZone: 'Europe/Amsterdam',
})

/** Whether it is Monday from eight o'clock in the Netherlands. */
export function isDigestTime(now: Date): boolean {
  const found = new Map(parts.formatToParts(now).map(({ type, value }) => [type, value]))
  return found.get('weekday') === 'Mon' && Number(found.get('hour')) >= FROM_HOUR
}

/**
 * Looks every hour whether it is time for the weekly mail; sending again sends nothing twice.
 * @returns how to stop looking.
 */
export function everyMonday(send: () => Promise<unknown>): () => void {
  const timer = setInterval(() => {
    // Another hour comes.
    if (isDigestTime(new Date())) void send().catch(() => undefined)
  }, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
