import type { Json, SignedContent } from './submission.ts'

/**
 * JSON as one and the same text everywhere: no spaces, keys in order, numbers as JavaScript writes
 * them (JSON Canonicalization Scheme, RFC 8785). private.canonical_json in submission.sql does the same.
 */
export function canonicalJson(document: Json): string {
  if (document === null || typeof document !== 'object') return JSON.stringify(document)
  if (isList(document)) return `[${document.map(canonicalJson).join(',')}]`
  const members = Object.entries(document)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`)
  return `{${members.join(',')}}`
}

/** Array.isArray forgets readonly lists. */
function isList(value: readonly Json[] | object): value is readonly Json[] {
  return Array.isArray(value)
}

/** The text that a signature is under: answers, version of the questionnaire and route. */
function signedText({ answers, questionnaireVersion, route }: SignedContent): string {
  return canonicalJson({ answers, questionnaireVersion, route })
}

/**
 * The code under a signature: SHA-256 of the signed text in UTF-8, in hexadecimals. Anyone can
 * recompute it, with this or with `sha256sum`; private.content_hash in submission.sql made it.
 */
export async function contentHash(content: SignedContent): Promise<string> {
  const bytes = new TextEncoder().encode(signedText(content))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
