/** Which open page this is, and how to hear that another one is gone. */
export type BrowserTab = {
  id: string
  /** Runs when that page is gone, closed or crashed: at once when it already is. */
  whenGone: (other: string, run: () => Promise<void>) => Promise<void>
  isGone: (other: string) => Promise<boolean>
  /** Tells the other open pages that this one keeps something. */
  announce: () => void
  onAnnounced: (listener: (other: string) => void) => void
}

const LOCK = 'quickscan-tab-'

let own: BrowserTab | undefined

/**
 * This page. It holds a lock for as long as it lives; the browser lets go of it whatever the end.
 * A browser without locks is old: there every other page counts as gone.
 */
export function browserTab(): BrowserTab {
  return (own ??= openTab())
}

function openTab(): BrowserTab {
  const id = crypto.randomUUID()
  const locks = (navigator as Partial<Navigator>).locks
  const channel = openChannel()
  // A browser that keeps nothing for a site has no locks for it either.
  locks?.request(LOCK + id, () => new Promise<never>(() => {})).catch(() => undefined)
  return {
    id,
    whenGone: async (other, run) => {
      if (locks) await locks.request(LOCK + other, run)
      else await run()
    },
    isGone: async (other) => {
      if (!locks) return true
      return locks
        .request(LOCK + other, { ifAvailable: true }, (lock) => lock !== null)
        .catch(() => true)
    },
    announce: () => channel?.postMessage(id),
    onAnnounced: (listener) =>
      channel?.addEventListener('message', ({ data }) => listener(String(data))),
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('quickscan-tabs')
  } catch {
    return null
  }
}
