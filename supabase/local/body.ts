/** The longest body that any call of the product has, with room to spare. */
const LONGEST = 2_000_000
/** How deep the parsers behind us get before they give up; ours end at a handful. */
const DEEPEST = 100
/** How many lists, groups and steps an address opens at most; ours a few. */
const MOST_OPENED = 100

/** What came with a request; `tooMuch` when no call of the product looks like that, `unfinished` when the sender left. */
export type Body = { text: string } | 'tooMuch' | 'unfinished'

/** Reads what came with a request, and no more of it than a call of the product has. */
export async function readBody(request: Request): Promise<Body> {
  if (request.body === null) return { text: '' }
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const part of request.body) {
      text += decoder.decode(part, { stream: true })
      if (text.length > LONGEST) return 'tooMuch'
    }
  } catch {
    return 'unfinished'
  }
  text += decoder.decode()
  return depth(text) > DEEPEST ? 'tooMuch' : { text }
}

/** JSON as a value; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether this is what a call of the product sends: nothing, or values by name. */
export function areNamed(text: string): boolean {
  if (text === '') return true
  const value = parsed(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Whether an address asks more than any of the product: filters and choices in each other, arguments that are, or a
 * pattern, which can take the database seconds for each that asks.
 */
export function asksTooMuch(asked: URLSearchParams): boolean {
  const text = [...asked].flat().join('\n')
  const opened = text.split(/[([{]|->/, MOST_OPENED + 2).length - 1
  return opened > MOST_OPENED || /(^|[.(,])i?match[.(]/m.test(text)
}

/**
 * How deep lists and objects lie in each other, also in what is no JSON in the end. A text that begins as JSON counts as
 * what it says: functions read it as such, and the embedded database does not survive what is too deep for it.
 */
function depth(text: string): number {
  let [now, most] = [0, 0]
  // A text that does not end is one to the end: looking for an end from each of its quotes takes for ever.
  for (const [token] of text.matchAll(/"(?:[^"\\]+|\\.)*"?|[[\]{}]/gs)) {
    if (token === '[' || token === '{') most = Math.max(most, (now += 1))
    else if (token === ']' || token === '}') now = Math.max(0, now - 1)
    else most = Math.max(most, depthIn(parsed(token)))
  }
  return most
}

function depthIn(said: unknown): number {
  return typeof said === 'string' && /^\s*[[{]/.test(said) ? depth(said) : 0
}
