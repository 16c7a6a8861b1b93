import type { Json, SignedContent, Submission } from './submission.ts'

/**
 * JSON as one and the same text everywhere: no spaces, keys in order, numbers as JavaScript writes
 * them (JSON Canonicalization Scheme, RFC 8785). private.canonical_json in signature.sql does the same.
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

/** What a signature is under, spelled as private.signed_content in signature.sql does. */
async function signedDocument(made: SignedContent): Promise<Json> {
  const { answers, questionnaireVersion, route, signatureVersion, number } = made
  if (signatureVersion === 1) return { answers, questionnaireVersion, route }
  return {
    signatureVersion,
    scan: made.scanId,
    round: made.roundId,
    municipality: made.municipalityCode,
    number,
    questionnaireVersion,
    route,
    answers,
    scoreHash: made.scoreHash,
    peopleHash: await peopleHash(made),
    handedInAt: made.handedInAt,
    signedAt: made.signedAt,
  }
}

/**
 * SHA-256 of a document as canonical JSON in UTF-8, in hexadecimals. Anyone can recompute it, with this
 * or with `sha256sum`; private.hash_of in signature.sql made it.
 */
export async function hashOf(document: Json): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(document))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The code under a signature, computed from what is kept now. */
export async function contentHash(content: SignedContent): Promise<string> {
  return hashOf(await signedDocument(content))
}

/** As private.people_under; of names that were forgotten only this is left. */
async function peopleHash(made: SignedContent): Promise<string | null> {
  const { handedInBy, handedInName, signedBy, signedName } = made
  if (handedInName === '' && signedName === '') return made.peopleHash
  return hashOf({ handedInBy, handedInName, signedBy, signedName })
}

/** Whether what is kept is what was signed; the score too, for who may read it. */
export async function isUnaltered(made: Submission): Promise<boolean> {
  if ((await contentHash(made)) !== made.hash) return false
  return (
    made.scoreHash === null || made.sheet === null || (await hashOf(made.sheet)) === made.scoreHash
  )
}
