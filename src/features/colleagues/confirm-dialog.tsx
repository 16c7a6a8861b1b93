import { useRouter } from '@tanstack/react-router'
import type { Member } from '#domain/access/member.ts'
import { handOverCoordination, removeColleague } from '#data/members.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { messages } from './colleagues.messages.ts'
import type { Said } from './notice.tsx'

export type Asked = { act: 'remove' | 'handOver'; person: Member }

const ACTS = {
  remove: {
    run: removeColleague,
    title: messages.removeTitle,
    confirm: messages.removeConfirm,
    done: messages.removed,
  },
  handOver: {
    run: handOverCoordination,
    title: messages.handOverTitle,
    confirm: messages.handOverConfirm,
    done: messages.handedOver,
  },
} as const

type AfterProps = { onClose: () => void; onSaid: (said: Said) => void }

/** Asks before someone loses access or a role, and says what changes. */
export function ConfirmDialog({ asked, ...after }: AfterProps & { asked: Asked | null }) {
  return (
    <Dialog
      open={asked !== null}
      title={asked ? ACTS[asked.act].title(asked.person.email) : ''}
      onClose={after.onClose}
    >
      {asked && <Question {...asked} {...after} />}
    </Dialog>
  )
}

function Question({ act, person, onClose, onSaid }: Asked & AfterProps) {
  const router = useRouter()
  const { run, confirm, done } = ACTS[act]
  const acting = useSave(() => run(person.userId), {
    // What the one who looks may do changes too, and perhaps whether this page is open to them.
    fresh: [{}],
    onSaved: async () => {
      onClose()
      await router.invalidate()
      onSaid({ tone: 'positive', text: done(person.email) })
    },
  })
  return (
    <>
      {act === 'remove' ? <p>{messages.removeText}</p> : <WhatChanges email={person.email} />}
      <SaveAlert saving={acting} />
      <div className="cluster">
        <Button purpose="primary" busy={acting.busy} onClick={() => acting.save()}>
          {confirm}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </>
  )
}

function WhatChanges({ email }: { email: string }) {
  return (
    <>
      <p>{messages.handOverChanges}</p>
      <ul>
        <li>{messages.handOverNew(email)}</li>
        <li>{messages.handOverYou}</li>
        <li>{messages.handOverBack}</li>
      </ul>
    </>
  )
}
