import { writeLog } from '../log.ts'

let hidden = false

/**
 * The embedded server prints every error whole. One of the database holds the statement and its parameters, and any other
 * the words of a request: e-mail addresses and answers would end up in a log. Only the code is let through, or what kind
 * of error it was and where it arose. Once is for good.
 */
export function hideDataInErrors(): void {
  if (hidden) return
  hidden = true
  const print = console.error.bind(console)
  console.error = (...words: unknown[]) => {
    const database = words.map(databaseErrorIn).find((found) => found !== null)
    // Our own refusals (PT4xx) and refused rights are the sender's business.
    if (database && (database.code.startsWith('PT') || database.code === '42501')) return
    if (database) return writeLog('error', 'the database refused a statement', database, print)
    const error = words.find((word) => word instanceof Error)
    if (!error) return print(...words)
    const facts = { kind: error.name, ...networkCodeIn(error), place: placeOf(error) }
    writeLog('error', 'an error arose', facts, print)
  }
}

/** The lines of the program that it came by; what it says itself may hold lines that look like one. */
function placeOf({ message, stack = '' }: Error): string {
  const begin = stack.indexOf(message)
  const lines = begin < 0 ? '' : stack.slice(begin + message.length)
  return [...lines.matchAll(/\n +at (.+)/g)]
    .slice(0, 3)
    .map(([, line]) => line)
    .join(', ')
}

/** What a driver says of a server that is away (ECONNREFUSED, CONNECTION_CLOSED): a word of its own, never of a request. */
function networkCodeIn(word: unknown): { code?: string } {
  if (!(word instanceof Error)) return {}
  if ('code' in word && typeof word.code === 'string' && /^[A-Z][A-Z_0-9]{3,30}$/.test(word.code))
    return { code: word.code }
  return networkCodeIn(word.cause)
}

/** The error of a database that a word is, or that lies behind it. */
function databaseErrorIn(word: unknown): { code: string } | null {
  if (typeof word !== 'object' || word === null) return null
  if ('severity' in word && 'code' in word && typeof word.code === 'string')
    return { code: word.code }
  return 'cause' in word ? databaseErrorIn(word.cause) : null
}
