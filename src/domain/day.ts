import { halfUp } from './half-up.ts'

/** A day that a Date in UTC stands for, as ISO date. A Date of a moment is no day: see src/i18n/today.ts. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** So many days later. */
export function addDays(day: string, days: number): string {
  const later = new Date(`${day}T00:00:00Z`)
  later.setUTCDate(later.getUTCDate() + days)
  return isoDay(later)
}

/** How many days from one to the other. */
export const daysBetween = (from: string, to: string): number =>
  halfUp((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The same day so many years later; 29 February may become a day that no calendar has, which still compares. */
export function addYears(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
}

/** Whether a text is a day of the calendar as ISO date. */
export function isDay(text: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return parsed !== null && !Number.isNaN(parsed.getTime()) && isoDay(parsed) === text
}
