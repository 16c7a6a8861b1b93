import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { handOverCoordination, removeColleague } from '#data/members.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
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
  const queryClient = useQueryClient()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { run, confirm, done } = ACTS[act]
  async function perform() {
    setBusy(true)
    setError(null)
    const result = await run(person.userId)
    setBusy(false)
    if (!result.ok) return setError(dataErrorWords(result.error))
    onClose()
    // What the one who looks may do changes too, and perhaps whether this page is open to them.
    await queryClient.invalidateQueries()
    await router.invalidate()
    onSaid({ tone: 'positive', text: done(person.email) })
  }
  return (
    <>
      {act === 'remove' ? <p>{messages.removeText}</p> : <WhatChanges email={person.email} />}
      {error !== null && (
        <Alert tone="negative" live>
          <p>{error}</p>
        </Alert>
      )}
      <div className="cluster">
        <Button purpose="primary" busy={busy} onClick={() => void perform()}>
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
