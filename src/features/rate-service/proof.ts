/** A small computation that the server asks for with every rating (supabase/schemas/5-ratings/rating-proof.sql). */
export type Challenge = {
  id: string
  /** Number of hashes that a solution takes on average. */
  work: number
}

/** Hashes between two breaths: few enough that a tap on a slow phone does not wait for them. */
const BATCH = 64

const encoder = new TextEncoder()
const underWay = new Map<string, Promise<string>>()

/**
 * Finds the nonce with which SHA-256 of "id:nonce", its first 48 bits read as a fraction, is below
 * 1 / work. Works in small pieces beside everything else; asked for twice, it computes once.
 */
export function solve(challenge: Challenge): Promise<string> {
  const solution = underWay.get(challenge.id) ?? search(challenge)
  underWay.set(challenge.id, solution)
  return solution
}

async function search({ id, work }: Challenge): Promise<string> {
  const limit = 2 ** 48 / Math.max(work, 1)
  for (let first = 0; ; first += BATCH) {
    const hashes = await Promise.all(
      Array.from({ length: BATCH }, (_, index) =>
        crypto.subtle.digest('SHA-256', encoder.encode(`${id}:${first + index}`)),
      ),
    )
    const found = hashes.findIndex((hash) => first48Bits(hash) < limit)
    if (found >= 0) return String(first + found)
    await new Promise((breath) => setTimeout(breath))
  }
}

function first48Bits(hash: ArrayBuffer): number {
  const view = new DataView(hash)
  return view.getUint32(0) * 2 ** 16 + view.getUint16(4)
}
