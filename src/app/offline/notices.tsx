import { useSyncExternalStore } from 'react'
import { emptiesAfterSevenDays } from '#features/fill-in-scan/keep-answers/seven-days.ts'
import { Button } from '#ui/button.tsx'
import { newVersion, refresh } from './new-version.ts'
import './notices.css'
import { messages } from './offline.messages.ts'

/** Above every page: no connection, or a newer version. Empty when there is nothing to say. */
export function Notices() {
  const online = useSyncExternalStore(followConnection, () => navigator.onLine)
  const newer = useSyncExternalStore(newVersion.subscribe, newVersion.available)
  return (
    <div aria-live="polite" className="notices">
      {!online && (
        <p className="notices__line">
          {messages.offline} {emptiesAfterSevenDays() && messages.sevenDays}
        </p>
      )}
      {newer && (
        <div className="notices__line">
          <span>{messages.newVersion}</span>
          <Button purpose="subtle" onClick={refresh}>
            {messages.refresh}
          </Button>
        </div>
      )}
    </div>
  )
}

function followConnection(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
