import { onSessionChange, personOnDevice } from '#data/session.ts'
import { lookForNewVersions } from './new-version.ts'

/**
 * Holds the pages of the app on the device of who signs in: the whole of it, some three megabytes, which who only
 * reads the results or comes to rate does not need. A device that holds them already keeps them up to date.
 * @param nextPage resolves when the page on its way has all it asked for: on a slow line that goes first.
 */
export function holdPages(nextPage: () => Promise<void>): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const hold = () => void nextPage().then(lookForNewVersions)
  if (personOnDevice() !== null || navigator.serviceWorker.controller) return hold()
  const stop = onSessionChange((email) => {
    if (email === null) return
    stop()
    hold()
  })
}
