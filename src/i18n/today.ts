const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** Today in the Netherlands as ISO date. */
export function today(): string {
  return day.format(new Date())
}
