import { use, useState } from 'react'
import { eraseMe } from '#data/personal-data.ts'
import { signOut } from '#data/session.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { LeavingContext } from '#parts/leaving.ts'
import { messages } from './personal-data.messages.ts'

/** Asks to be forgotten, after having read what that does. */
export function Erase({ email, onErased }: { email: string; onErased: () => void }) {
  const [asking, setAsking] = useState(false)
  const { leaveNothing } = use(LeavingContext)
  const erasing = useSave(eraseMe, {
    onSaved: async () => {
      setAsking(false)
      onErased()
      // First out: who is still here would keep it again.
      await signOut()
      await leaveNothing()
    },
  })
  return (
    <section className="stack stack--small no-print" aria-labelledby="erase">
      <h2 id="erase">{messages.eraseTitle}</h2>
      <p>{messages.eraseText}</p>
      <ul>
        {messages.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <div>
        <Button onClick={() => setAsking(true)}>{messages.erase}</Button>
      </div>
      <Dialog open={asking} title={messages.confirmTitle} onClose={() => setAsking(false)}>
        <p>{messages.confirmText(email)}</p>
        <p>
          <strong>{messages.noWayBack}</strong>
        </p>
        <SaveAlert saving={erasing} />
        <div className="cluster">
          <Button purpose="primary" busy={erasing.busy} onClick={() => erasing.save()}>
            {messages.confirm}
          </Button>
          <Button purpose="subtle" onClick={() => setAsking(false)}>
            {messages.cancel}
          </Button>
        </div>
      </Dialog>
    </section>
  )
}
