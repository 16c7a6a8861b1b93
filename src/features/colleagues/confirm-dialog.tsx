import { useRouter } from '@tanstack/react-router'
import type { Member } from '#domain/access/member.ts'
import { handOverCoordination } from '#data/members.ts'
import { changeRole } from '#data/people.ts'
import { Removing } from '#parts/people/removing.tsx'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { messages } from './colleagues.messages.ts'
import type { Said } from './notice.tsx'

export type Asked = { act: 'remove' | 'leave' | 'lead' | 'stepBack'; person: Member }

const TITLES = {
  remove: messages.removeTitle,
  leave: () => messages.leaveTitle,
  lead: messages.handOverTitle,
  stepBack: () => messages.stepBackTitle,
} as const

type AfterProps = {
  me: Member
  members: readonly Member[]
  onClose: () => void
  onSaid: (said: Said) => void
}

/** Asks before someone loses access or a role, and says what changes. */
export function ConfirmDialog({ asked, ...after }: AfterProps & { asked: Asked | null }) {
  return (
    <Dialog
      open={asked !== null}
      title={asked ? TITLES[asked.act](asked.person.email) : ''}
      onClose={after.onClose}
    >
      {asked && <Question {...asked} {...after} />}
    </Dialog>
  )
}

function Question({ act, person, ...after }: Asked & AfterProps) {
  const router = useRouter()
  const { me, members, onClose, onSaid } = after
  if (act === 'remove' || act === 'leave') {
    return (
      <Removing
        {...{ person, me, members, onClose }}
        confirm={act === 'leave' ? messages.leaveConfirm : messages.removeConfirm}
        onDone={async () => {
          await router.invalidate()
          onSaid({ tone: 'positive', text: messages.removed(person.email) })
        }}
      />
    )
  }
  return <Role act={act} person={person} {...after} />
}

function Role({ act, person, onClose, onSaid }: Asked & AfterProps) {
  const router = useRouter()
  const after = (done: string) => ({
    // What the one who looks may do changes too, and perhaps whether this page is open to them.
    fresh: [{}],
    onSaved: async () => {
      onClose()
      await router.invalidate()
      onSaid({ tone: 'positive', text: done })
    },
  })
  const handing = useSave(
    () => handOverCoordination(person.userId),
    after(messages.handedOver(person.email)),
  )
  const sharing = useSave(
    () => changeRole(person.email, 'coordinator'),
    after(messages.shared(person.email)),
  )
  const leaving = useSave(() => changeRole(person.email, 'colleague'), after(messages.steppedBack))
  const busy = handing.busy || sharing.busy || leaving.busy
  return (
    <>
      {act === 'lead' ? <WhatChanges email={person.email} /> : <p>{messages.stepBackText}</p>}
      <SaveAlert saving={handing} />
      <SaveAlert saving={sharing} />
      <SaveAlert saving={leaving} />
      <div className="cluster">
        {act === 'lead' ? (
          <>
            <Button purpose="primary" busy={busy} onClick={() => sharing.save()}>
              {messages.shareConfirm}
            </Button>
            <Button busy={busy} onClick={() => handing.save()}>
              {messages.handOverConfirm}
            </Button>
          </>
        ) : (
          <Button purpose="primary" busy={busy} onClick={() => leaving.save()}>
            {messages.stepBackConfirm}
          </Button>
        )}
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
      <p>{messages.handOverNew(email)}</p>
      <p>{messages.handOverChanges}</p>
      <ul>
        <li>{messages.handOverYou}</li>
        <li>{messages.handOverBack}</li>
      </ul>
    </>
  )
}
