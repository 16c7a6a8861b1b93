import { useEffect, useState, useSyncExternalStore } from 'react'
import { keepsOnDevice } from '#data/on-device.ts'
import { emptiesAfterSevenDays } from '#features/fill-in-scan/keep-answers/seven-days.ts'
import { Button } from '#ui/button.tsx'
import { connection } from './connection.ts'
import { newVersion, refresh } from './new-version.ts'
import './notices.css'
import { messages } from './offline.messages.ts'

/** Above every page: no connection, or a newer version. Empty when there is nothing to say. */
export function Notices() {
  const online = useSyncExternalStore(connection.subscribe, connection.isThere, () => true)
  const keeps = useKeeps(online)
  const newer = useSyncExternalStore(newVersion.subscribe, newVersion.available, () => false)
  return (
    <div aria-live="polite" className="notices">
      {!online && (
        <p className="notices__line">
          {messages.offline} {keeps !== null && messages[keeps ? 'kept' : 'notKept']}{' '}
          {keeps && emptiesAfterSevenDays() && messages.sevenDays}
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

/** Whether this browser keeps what is filled in, tried out when it matters; null until that is known. */
function useKeeps(online: boolean): boolean | null {
  const [keeps, setKeeps] = useState<boolean | null>(null)
  useEffect(() => {
    if (!online) void keepsOnDevice().then(setKeeps)
  }, [online])
  return keeps
}
