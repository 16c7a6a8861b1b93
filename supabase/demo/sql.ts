/** The functions of the product ask who is speaking. */
export function speakAs(userId: string): string {
  return `select set_config('request.jwt.claim.sub', ${text(userId)}, true), set_config('request.jwt.claims', ${text(JSON.stringify({ sub: userId, amr: [{ method: 'otp' }] }))}, true)`
}

/** A text as a literal. */
export function text(value: string | null): string {
  return value === null ? 'null' : `'${value.replaceAll("'", "''")}'`
}
