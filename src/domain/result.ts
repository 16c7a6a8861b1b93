/** The outcome of something that may be refused. Refusals are values; exceptions are our own mistakes. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function failure<Failure>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error }
}
