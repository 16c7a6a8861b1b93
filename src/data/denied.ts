const listeners = new Set<() => void>()

/** Tells that the server kept something from the person: perhaps they may no longer come here. */
export function tellDenied(): void {
  for (const listener of listeners) listener()
}

/** The listener hears whenever something is kept from the person. Returns how to stop. */
export function onDenied(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
