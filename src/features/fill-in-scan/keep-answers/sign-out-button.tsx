import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { countWaiting } from './device-storage.ts'
import { messages } from './keep.messages.ts'

export type SignOutButtonProps = { email: string; children: string; onSignOut: () => void }

/** Signs out, and asks first when answers of this person wait on this device. */
export function SignOutButton({ email, children, onSignOut }: SignOutButtonProps) {
  const [waiting, setWaiting] = useState(0)
  const leave = async () => {
    const n = await countWaiting(email).catch(() => 0)
    if (n > 0) setWaiting(n)
    else onSignOut()
  }
  return (
    <>
      <Button purpose="subtle" onClick={() => void leave()}>
        {children}
      </Button>
      <Dialog open={waiting > 0} title={messages.leaveTitle} onClose={() => setWaiting(0)}>
        <p>{messages.leave(waiting)}</p>
        <div className="cluster">
          <Button purpose="primary" onClick={() => setWaiting(0)}>
            {messages.leaveNo}
          </Button>
          <Button onClick={onSignOut}>{messages.leaveYes}</Button>
        </div>
      </Dialog>
    </>
  )
}
