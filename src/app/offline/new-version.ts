import type { Workbox } from 'workbox-window'

/** How often a page that stays open asks whether there is a newer version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000

/** How long a newer version may take to begin, in milliseconds; the page starts again anyhow. */
const LONGEST = 3000

let available = false
let workbox: Workbox | null = null
const listeners = new Set<() => void>()

function announce(): void {
  available = true
  for (const listener of listeners) listener()
}

/** Looks for newer pages. A newer version never takes over by itself: somebody may be in the middle of a sentence. */
export async function lookForNewVersions(): Promise<void> {
  const found = await import('workbox-window').catch(() => null)
  if (!found) return
  const own = new found.Workbox('/sw.js')
  own.addEventListener('waiting', announce)
  // Another tab asked for it: this page goes on with the old version until it is refreshed.
  own.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) announce()
  })
  void own.register().catch(() => undefined)
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_EVERY) return
    asked = Date.now()
    void own.update().catch(() => undefined)
  })
  workbox = own
}

/** Whether a newer version of the program is ready, for useSyncExternalStore. */
export const newVersion = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  available: () => available,
}

/**
 * Starts the page again with the newest version. Unsent answers are on the device and are sent by the
 * page that follows; if one could not be kept, the browser asks first (answer-session.ts).
 */
export function refresh(): void {
  const reload = () => window.location.reload()
  void navigator.serviceWorker.getRegistration().then((registration) => {
    const newer = registration?.waiting
    if (!newer || !workbox) return reload()
    // A page that was there before there was a worker is not told that another one controls it.
    // The old version stays for as long as something is asked of it. Starting again takes that away.
    const anyhow = setTimeout(reload, LONGEST)
    newer.addEventListener('statechange', () => {
      if (newer.state !== 'activated') return
      clearTimeout(anyhow)
      reload()
    })
    workbox.messageSkipWaiting()
  }, reload)
}
