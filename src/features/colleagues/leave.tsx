import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { Button } from '#ui/button.tsx'
import { messages } from './colleagues.messages.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import type { Said } from './notice.tsx'

export type LeaveProps = {
  me: Member
  members: readonly Member[]
  onSaid: (said: Said) => void
}

/** A colleague leaves by own choice; what was still to be done passes on. */
export function Leave({ me, members, onSaid }: LeaveProps) {
  const [asking, setAsking] = useState(false)
  return (
    <section className="stack" aria-labelledby="leave">
      <h2 id="leave">{messages.leaveSection}</h2>
      <p>{messages.leaveIntro}</p>
      <div className="cluster">
        <Button onClick={() => setAsking(true)}>{messages.leave}</Button>
      </div>
      <ConfirmDialog
        asked={asking ? { act: 'leave', person: me } : null}
        {...{ me, members, onSaid }}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}
