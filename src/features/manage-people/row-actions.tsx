import { useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { canStepBack } from '#domain/access/permissions.ts'
import { ok } from '#domain/result.ts'
import { withdrawInvitation } from '#data/members.ts'
import { changeRole } from '#data/people.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { sendInvitationMail } from '#parts/invitation-mail.ts'
import { Removing } from '#parts/people/removing.tsx'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { messages } from './manage-people.messages.ts'
import type { PersonRow } from './people-rows.ts'
import type { Saying } from './said.tsx'

export type RowActionsProps = {
  row: PersonRow
  me: Member
  members: readonly Member[]
  onSaid: (said: Saying) => void
}

/** What staff can do with somebody of a municipality: another role, and out. */
export function RowActions({ row, me, members, onSaid }: RowActionsProps) {
  const [asking, setAsking] = useState<'role' | 'remove' | null>(null)
  const { email, role, member } = row
  const stop = () => setAsking(null)
  const whom = <span className="visually-hidden">{messages.of(email)}</span>
  // A municipality keeps a coordinator who is in; of who waits the role is free.
  const free = role !== 'coordinator' || !member || canStepBack(me, member, members).allowed
  return (
    <div className="cluster">
      {free && (
        <Button purpose="subtle" onClick={() => setAsking('role')}>
          {role === 'coordinator' ? messages.makeColleague : messages.makeCoordinator}
          {whom}
        </Button>
      )}
      {member ? (
        <Button purpose="subtle" onClick={() => setAsking('remove')}>
          {messages.remove}
          {whom}
        </Button>
      ) : (
        <Waiting email={email} onSaid={onSaid} />
      )}
      <Dialog open={asking === 'role'} title={messages.roleTitle(email)} onClose={stop}>
        <ChangeRole row={row} onSaid={onSaid} onClose={stop} />
      </Dialog>
      <Dialog open={asking === 'remove'} title={messages.removeTitle(email)} onClose={stop}>
        {member && (
          <Removing
            {...{ person: member, me, members }}
            confirm={messages.removeConfirm}
            onDone={() => onSaid({ tone: 'positive', text: messages.removed(email) })}
            onClose={stop}
          />
        )}
      </Dialog>
    </div>
  )
}

type ChangeRoleProps = { row: PersonRow; onSaid: RowActionsProps['onSaid']; onClose: () => void }

function ChangeRole({ row: { email, role }, onSaid, onClose }: ChangeRoleProps) {
  const to = role === 'coordinator' ? 'colleague' : 'coordinator'
  const changing = useSave(() => changeRole(email, to), {
    fresh: [{}],
    onSaved: () => {
      onClose()
      onSaid({ tone: 'positive', text: messages.roleChanged(email, messages.roles[to]) })
    },
  })
  return (
    <>
      <p>{to === 'coordinator' ? messages.toCoordinator : messages.toColleague}</p>
      <SaveAlert saving={changing} />
      <div className="cluster">
        <Button purpose="primary" busy={changing.busy} onClick={() => changing.save()}>
          {messages.roleConfirm}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </>
  )
}

/** Of an invitation: mail again, or take it back. */
export function Waiting({ email, onSaid }: { email: string; onSaid: RowActionsProps['onSaid'] }) {
  const mailing = useSave(async () => ok(await sendInvitationMail(email)), {
    onSaved: (problem) =>
      onSaid(
        problem === null
          ? { tone: 'positive', text: messages.mailSentAgain(email) }
          : { tone: 'warning', text: messages.mailFailedAgain(email, problem) },
      ),
  })
  const withdrawing = useSave(() => withdrawInvitation(email), {
    fresh: [{}],
    onSaved: () => onSaid({ tone: 'positive', text: messages.withdrawn(email) }),
    onFailed: (error) => onSaid({ tone: 'negative', text: dataErrorWords(error) }),
  })
  const whom = <span className="visually-hidden">{messages.of(email)}</span>
  return (
    <>
      <Button purpose="subtle" busy={mailing.busy} onClick={() => mailing.save()}>
        {messages.sendAgain}
        {whom}
      </Button>
      <Button purpose="subtle" busy={withdrawing.busy} onClick={() => withdrawing.save()}>
        {messages.withdraw}
        {whom}
      </Button>
    </>
  )
}
