/** The longest body that any call of the product has, with room to spare. */
const LONGEST = 2_000_000
/** How deep the parsers behind us get before they give up; ours end at a handful. */
const DEEPEST = 100

/** What came with a request; `tooMuch` when no call of the product looks like that. */
export type Body = { text: string } | 'tooMuch'

/**
 * Reads the body of a copy, so that the request can still be sent on.
 * @param textsAreRead whether lists in a text count too, because it will be read as such.
 */
export async function readBody(request: Request, textsAreRead = false): Promise<Body> {
  if (request.body === null) return { text: '' }
  const text = await request.clone().text()
  if (text.length > LONGEST) return 'tooMuch'
  return depth(textsAreRead ? text.replaceAll('"', '') : text) > DEEPEST ? 'tooMuch' : { text }
}

/** JSON as a value; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How deep lists and objects lie in each other, also in what is no JSON in the end. */
function depth(text: string): number {
  let [now, most] = [0, 0]
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') most = Math.max(most, (now += 1))
    else if (token === ']' || token === '}') now = Math.max(0, now - 1)
  }
  return most
}
