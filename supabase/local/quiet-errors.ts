import { writeLog } from '../log.ts'

let hidden = false

/**
 * The embedded server prints every database error whole, with the statement and its parameters:
 * e-mail addresses and answers would end up in a log. Only the code is let through. Once is for good.
 */
export function hideDataInErrors(): void {
  if (hidden) return
  hidden = true
  const print = console.error.bind(console)
  console.error = (...words: unknown[]) => {
    const error = words.map(databaseErrorIn).find((found) => found !== null)
    if (!error) return print(...words)
    // Our own refusals (PT4xx) and refused rights are the sender's business.
    if (!error.code.startsWith('PT') && error.code !== '42501')
      writeLog('error', 'the database refused a statement', { code: error.code }, print)
  }
}

/** The error of a database that a word is, or that lies behind it. */
function databaseErrorIn(word: unknown): { code: string } | null {
  if (typeof word !== 'object' || word === null) return null
  if ('severity' in word && 'code' in word && typeof word.code === 'string')
    return { code: word.code }
  return 'cause' in word ? databaseErrorIn(word.cause) : null
}
