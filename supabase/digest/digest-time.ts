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
