/**
 * How values travel to the database behind the embedded server. Its drivers throw at a value of the
 * wrong type, or quietly make something of it (any word becomes false). As plain text the database
 * itself refuses it, as it does when hosted: 22P02, a fault of the sender and not of the server.
 */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

const [BOOLEAN, TEXT, VARCHAR, DATE, TIMESTAMP, UUID] = [16, 25, 1043, 1082, 1184, 2950]
const NUMBERS = [21, 23, 700, 701]
/** A whole number that may be too large for this language. */
const BIGINT = 20
/** Exact; it comes back as text. */
const NUMERIC = 1700

export const pgliteOptions = {
  serializers: Object.fromEntries(
    [BOOLEAN, TEXT, VARCHAR, DATE, TIMESTAMP, UUID, ...NUMBERS, BIGINT, NUMERIC].map((type) => [
      type,
      plainText,
    ]),
  ),
}

export const postgresOptions = {
  types: {
    plainBoolean: type(BOOLEAN, (text) => text === 't'),
    // As the embedded database and the hosted API give it.
    plainBigint: type(BIGINT, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text)),
    ...Object.fromEntries(NUMBERS.map((oid) => [`plain${oid}`, type(oid, Number)])),
    // Read as before; only what is sent is plain.
    plainTimestamp: { ...type(TIMESTAMP, asText), from: [] },
    ...Object.fromEntries(
      [TEXT, DATE, UUID, NUMERIC].map((oid) => [`plain${oid}`, type(oid, asText)]),
    ),
  },
  onnotice: () => undefined,
  // Seconds before a server that was away is tried again. The driver waits up to twenty, and whoever asks waits with it.
  backoff: () => 0.5,
}

function type<Value>(oid: number, parse: (text: string) => Value) {
  return { to: oid, from: [oid], serialize: plainText, parse }
}

function asText(text: string): string {
  return text
}

type Serializers = Record<number, (value: unknown) => unknown>

/**
 * Both drivers send as it is what should have been an array and is none, and fall over it. Only once they are connected do
 * they know which types are arrays, so it is mended then.
 */
export function sendOtherThanArraysAsText(serializers: Serializers): void {
  for (const [type, serialize] of Object.entries(serializers))
    serializers[Number(type)] = (value) => {
      const sent = serialize(value)
      return typeof sent === 'string' || sent instanceof Uint8Array ? sent : plainText(sent)
    }
}
