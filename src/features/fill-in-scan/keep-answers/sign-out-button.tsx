import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { countTexts, removeTexts } from '#data/kept-texts.ts'
import { countWaiting, removeWaiting } from './device-storage.ts'
import { messages } from './keep.messages.ts'

export type SignOutButtonProps = {
  email: string
  children: string
  onSignOut: () => Promise<void>
}

/** Signs out, and asks first when something of this person waits on this device: keep it, or delete it? */
export function SignOutButton({ email, children, onSignOut }: SignOutButtonProps) {
  const [waiting, setWaiting] = useState({ answers: 0, texts: 0 })
  const asking = waiting.answers + waiting.texts > 0
  const stay = () => setWaiting({ answers: 0, texts: 0 })
  const leave = async () => {
    const found = { answers: await countWaiting(email), texts: countTexts(email) }
    if (found.answers + found.texts > 0) setWaiting(found)
    else await onSignOut()
  }
  const leaveNothing = async () => {
    // First out: who is still here would keep it again.
    await onSignOut()
    removeTexts(email)
    await removeWaiting(email)
  }
  return (
    <>
      <Button purpose="subtle" onClick={() => void leave()}>
        {children}
      </Button>
      <Dialog open={asking} title={messages.leaveTitle(waiting.answers)} onClose={stay}>
        {waiting.answers > 0 && <p>{messages.leave(waiting.answers)}</p>}
        {waiting.texts > 0 && <p>{messages.leaveTexts(waiting.texts)}</p>}
        <p>{messages.shared}</p>
        <div className="cluster">
          <Button purpose="primary" onClick={stay}>
            {messages.leaveNo}
          </Button>
          <Button onClick={() => void onSignOut()}>{messages.leaveYes}</Button>
          <Button onClick={() => void leaveNothing()}>{messages.leaveNothing}</Button>
        </div>
      </Dialog>
    </>
  )
}
