import { reasonOf } from './mail/reason.ts'

/** Prints a line of the log. */
export type Print = (line: string) => void

/**
 * The one way in which the product writes a log: a line of JSON with when, how bad, what happened and facts about it. Never
 * about a person: no address, no argument, no text of anybody.
 */
export function writeLog(
  level: 'info' | 'error',
  event: string,
  facts: Readonly<Record<string, string | number>> = {},
  print: Print = console.log,
): void {
  print(JSON.stringify({ time: new Date().toISOString(), level, event, ...facts }))
}

/** That something failed, and why, without the address of anybody. */
export const logFailure = (event: string, error: unknown, print?: Print): void =>
  writeLog('error', event, { reason: reasonOf(error) }, print)
