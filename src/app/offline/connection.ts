let serverAnswers = true
const listeners = new Set<() => void>()

function announce(): void {
  for (const listener of listeners) listener()
}

/** A network that came is worth a try. */
function networkCame(): void {
  serverAnswers = true
  announce()
}

/**
 * Whether there is a connection, for useSyncExternalStore. A browser knows whether there is a network, not
 * what is behind it: when the device had to answer instead of the server there is none either, until the
 * server answers again.
 */
export const connection = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    window.addEventListener('online', networkCame)
    window.addEventListener('offline', announce)
    return () => void listeners.delete(listener)
  },
  isThere: () => navigator.onLine && serverAnswers,
}

/** Tells who answered a question: the server, or this device because the server could not be reached. */
export function answeredBy(who: 'server' | 'device'): void {
  if (serverAnswers === (who === 'server')) return
  serverAnswers = who === 'server'
  announce()
}
