import { halfUp } from '#domain/half-up.ts'
import { once } from '#domain/once.ts'

/** Numbers, shares and dates as they are written in the Netherlands. */

/** Made when the first is written: to make one takes a slow phone some hundredths of a second. */
const numbers = (options: Intl.NumberFormatOptions) =>
  once(() => new Intl.NumberFormat('nl-NL', options))
const days = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'Europe/Amsterdam' }))

const whole = numbers({ maximumFractionDigits: 0 })
const oneDecimal = numbers({ maximumFractionDigits: 1 })
const threeDecimals = numbers({ maximumFractionDigits: 3 })
const percent = numbers({ style: 'percent', maximumFractionDigits: 0 })
const change = numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' })
const euro = numbers({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
const day = days({ dateStyle: 'long' })
const fullDay = days({ dateStyle: 'full' })
const moment = days({ dateStyle: 'long', timeStyle: 'short' })

/** A score of 0-100 as a whole number. */
export const formatScore = (score: number): string => whole().format(halfUp(score))

/** A number with at most one decimal. */
export const formatNumber = (value: number): string => oneDecimal().format(halfUp(value * 10) / 10)

/** A number with at most three decimals, for factors around 1. */
export const formatFactor = (value: number): string =>
  threeDecimals().format(halfUp(value * 1000) / 1000)

/** A share of 0-1 as a percentage. */
export const formatShare = (share: number): string => percent().format(halfUp(share * 100) / 100)

/** Whole euro, "€ 2.500". */
export const formatEuro = (amount: number): string => euro().format(halfUp(amount))

/** A change in whole points with its sign, "+4" or "−2". */
export const formatChange = (points: number): string => withMinus(change().format(halfUp(points)))

/**
 * The difference between two scores as they are shown, with its sign: who subtracts the numbers on the
 * screen comes to the same.
 */
export const formatDifference = (score: number, from: number): string =>
  withMinus(change().format(halfUp(score) - halfUp(from)))

/** Dutch of a browser writes the hyphen, which is short, breaks off and is not read aloud. */
const withMinus = (number: string) => number.replace('-', '−')

/** An ISO date or moment as a day, "23 november 2026"; what was half typed is none yet. */
export const formatDay = (iso: string): string =>
  /^\d/.test(iso) ? day().format(toDate(iso)) : 'een datum die niet af is'

/** An ISO date with its day of the week, "vrijdag 18 december 2026". */
export const formatWeekday = (iso: string): string => fullDay().format(toDate(iso))

/** An ISO moment with the time. */
export const formatMoment = (iso: string): string => moment().format(toDate(iso))

/** Words in a row: "a, b en c". */
export const formatList = (words: readonly string[]): string =>
  new Intl.ListFormat('nl-NL', { type: 'conjunction' }).format(words)

/** Postgres writes a moment with a space and a short offset, which not every browser reads. */
function toDate(iso: string): Date {
  return new Date(iso.replace(/ (.+[+-]\d{2})$/, 'T$1:00'))
}
