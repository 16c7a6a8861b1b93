import { onSessionChange, personOnDevice } from '#data/session.ts'
import { lookForNewVersions } from './new-version.ts'

/**
 * Holds the pages of the app on the device of who signs in: the whole of it, some three megabytes, which who only
 * reads the results or comes to rate does not need. A device that holds them already keeps them up to date.
 */
export function holdPages(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  if (personOnDevice() !== null || navigator.serviceWorker.controller)
    return void lookForNewVersions()
  const stop = onSessionChange((email) => {
    if (email === null) return
    stop()
    void lookForNewVersions()
  })
}
