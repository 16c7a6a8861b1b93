import { useState, type ReactNode } from 'react'
import { countTexts, removeTexts } from '#data/kept-texts.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { LeavingContext } from '#parts/leaving.ts'
import { countWaiting, removeWaiting } from './device-storage.ts'
import { messages } from './keep.messages.ts'

type Asking = { answers: number; texts: number; signOut: () => Promise<boolean> }

export type AskBeforeLeavingProps = {
  /** Whose things are looked for; null for nobody's. */
  email: string | null
  children: ReactNode
}

/** Whoever signs out inside is asked first when something of theirs waits here: keep it, or delete it? */
export function AskBeforeLeaving({ email, children }: AskBeforeLeavingProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const stay = () => setAsking(null)
  const leaveNothing = async () => {
    if (email === null) return
    removeTexts(email)
    await removeWaiting(email)
  }
  const leave = async (signOut: () => Promise<boolean>) => {
    const answers = email === null ? 0 : await countWaiting(email)
    const texts = email === null ? 0 : countTexts(email)
    if (answers + texts > 0) setAsking({ answers, texts, signOut })
    else await signOut()
  }
  const go = async (after: () => Promise<void>) => {
    stay()
    // First out: who is still here would keep it again.
    if (await asking?.signOut()) await after()
  }
  return (
    <LeavingContext value={{ leave, leaveNothing }}>
      {children}
      <Dialog
        open={asking !== null}
        title={messages.leaveTitle(asking?.answers ?? 0)}
        onClose={stay}
      >
        {asking && asking.answers > 0 && <p>{messages.leave(asking.answers)}</p>}
        {asking && asking.texts > 0 && <p>{messages.leaveTexts(asking.texts)}</p>}
        <p>{messages.shared}</p>
        <div className="cluster">
          <Button purpose="primary" onClick={stay}>
            {messages.leaveNo}
          </Button>
          <Button onClick={() => void go(() => Promise.resolve())}>{messages.leaveYes}</Button>
          <Button onClick={() => void go(leaveNothing)}>{messages.leaveNothing}</Button>
        </div>
      </Dialog>
    </LeavingContext>
  )
}
